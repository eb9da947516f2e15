import { requireActor } from "#app/auth/require-actor.server.ts";
import { acceptRequest } from "#app/domain/groups/requests/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REQUEST_SETTLED } from "#app/ui/membership/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const accepted = acceptRequest(actor, params.slug, params.id);
  const message = accepted.ok ? "They are in the group now, and get an email that says so." : REQUEST_SETTLED;
  return redirectWith(context, `/manage/groups/${params.slug}/requests`, message);
}
