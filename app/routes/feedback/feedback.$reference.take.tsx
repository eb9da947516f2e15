import { requireActor } from "#app/auth/require-actor.server.ts";
import { takeFeedback } from "#app/domain/feedback/taking/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  takeFeedback(actor, params.reference);
  return redirectWith(
    context,
    `/feedback/${params.reference}`,
    "You see to it now. Your colleagues see that.",
  );
}
