import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeCover } from "#app/domain/feedback/cover/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ROTA_CHANGED } from "#app/ui/checks/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  removeCover(actor, params.turn);
  return redirectWith(context, "/manage/checks/cover", ROTA_CHANGED);
}
