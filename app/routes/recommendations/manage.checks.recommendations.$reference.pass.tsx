import { requireActor } from "#app/auth/require-actor.server.ts";
import { passText } from "#app/domain/recommendations/checking.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED } from "#app/ui/recommendations/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = passText(actor, params.reference);
  return redirectWith(
    context,
    "/manage/checks/recommendations",
    done.ok ? "Everyone may read it once it is accepted." : CHANGED,
  );
}
