import { requireActor } from "#app/auth/require-actor.server.ts";
import { resendInvitation } from "#app/domain/groups/invitations/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { INVITATION_SETTLED } from "#app/ui/membership/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const changed = resendInvitation(actor, params.slug, params.id);
  const message = changed.ok
    ? "The invitation is sent again. It works for 7 days from now."
    : INVITATION_SETTLED;
  return redirectWith(context, `/manage/groups/${params.slug}/invitations`, message);
}
