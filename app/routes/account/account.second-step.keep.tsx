import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { stopOwnRemoval } from "#app/domain/people/second-step/removal/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);

  stopOwnRemoval(actor);
  return redirect("/account/second-step?done=second-step-kept", 303);
}
