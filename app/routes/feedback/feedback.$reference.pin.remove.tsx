import { requireActor } from "#app/auth/require-actor.server.ts";
import { unpinFeedback } from "#app/domain/feedback/pins/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  unpinFeedback(actor, params.reference);
  return redirectWith(context, `/feedback/${params.reference}`, "The feedback is not pinned any more.");
}
