import { requireActor } from "#app/auth/require-actor.server.ts";
import { followRecommendation } from "#app/domain/recommendations/following/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  followRecommendation(actor, params.reference);
  return redirectWith(
    context,
    `/recommendations/${params.reference}`,
    "You follow it now. You get an email when it moves on.",
  );
}
