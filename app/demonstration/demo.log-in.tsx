import { redirect } from "@remix-run/node";
import { z } from "zod";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { CAST } from "#db/seed/demonstration/cast.ts";
import { logInAs } from "./log-in-as.server.ts";

const castForm = z.object({ person: z.string().max(50) });

export function loader() {
  throw redirect("/demo");
}

/** Somebody of the cast comes in, and stands where their story begins. Nobody else can be chosen. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, castForm);
  const person = form.ok && CAST.find(({ key }) => key === form.input.person);
  if (!person) throw notFound();

  context.setCookie.push(await logInAs(person, context.sessionToken));
  return redirect(person.startsAt, 303);
}
