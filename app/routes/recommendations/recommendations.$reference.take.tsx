import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands } from "#app/domain/recommendations/acts.server.ts";
import { takeOn } from "#app/domain/recommendations/owning/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = takeOn(actor, params.reference);
  const page = `/recommendations/${params.reference}`;
  return done.ok
    ? redirectWith(context, page, "You see to it now. Your colleagues see that.")
    : redirectRefused(context, page, MOVED_ON[howItStands(getRecommendation(actor, params.reference))]);
}
