import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { endPause } from "#app/domain/absences/pausing.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  throw redirect("/account/pause");
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  endPause(actor);
  return redirectWith(context, "/your-page", "Welcome back. Nothing is paused any more.");
}
