import { requireActor } from "#app/auth/require-actor.server.ts";
import { stopOwnRemoval } from "#app/domain/people/second-step/removal/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { SECOND_STEP_KEPT } from "#app/ui/account/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);

  stopOwnRemoval(actor);
  return redirectWith(context, "/account/second-step", SECOND_STEP_KEPT);
}
