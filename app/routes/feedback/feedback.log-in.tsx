import { redirect } from "@remix-run/node";
import { keepOnTheWay } from "#app/auth/kept-on-the-way.server.ts";
import { startForm } from "#app/domain/feedback/drafts/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { readForm } from "#app/web/forms.server.ts";

/** Whoever logs in while they tell something comes back to it, with every word and choice. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, startForm);
  const next = form.ok ? keepOnTheWay(context, form.input) : "/feedback";
  return redirect(context.actor.id === null ? withNext("/log-in", next) : next, 303);
}
