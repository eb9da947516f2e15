import { requireActor } from "#app/auth/require-actor.server.ts";
import { passResponse } from "#app/domain/recommendations/responding/checks.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = passResponse(actor, params.reference);
  return done.ok
    ? redirectWith(context, "/manage/checks/recommendations", "The response is published.")
    : redirectRefused(context, "/manage/checks/recommendations", MOVED_ON);
}
