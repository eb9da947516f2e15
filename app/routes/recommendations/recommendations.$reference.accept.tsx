import { requireActor } from "#app/auth/require-actor.server.ts";
import { acceptRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED } from "#app/ui/recommendations/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = acceptRecommendation(actor, params.reference);
  return redirectWith(
    context,
    `/recommendations/${params.reference}`,
    done.ok ? "You have accepted it." : CHANGED,
  );
}
