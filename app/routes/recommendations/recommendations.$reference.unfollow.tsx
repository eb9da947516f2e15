import { requireActor } from "#app/auth/require-actor.server.ts";
import { unfollowRecommendation } from "#app/domain/recommendations/following/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  unfollowRecommendation(actor, params.reference);
  return redirectWith(context, `/recommendations/${params.reference}`, "You do not follow it any more.");
}
