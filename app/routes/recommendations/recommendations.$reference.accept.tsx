import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands } from "#app/domain/recommendations/acts.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { acceptRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = acceptRecommendation(actor, params.reference);
  const page = `/recommendations/${params.reference}`;
  return done.ok
    ? redirectWith(context, page, "You have accepted it.")
    : redirectRefused(context, page, MOVED_ON[howItStands(getRecommendation(actor, params.reference))]);
}
