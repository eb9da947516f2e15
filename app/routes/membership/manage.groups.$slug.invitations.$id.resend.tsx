import { requireActor } from "#app/auth/require-actor.server.ts";
import { resendInvitation } from "#app/domain/membership/invitations/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { INVITATION_SETTLED } from "#app/ui/membership/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const changed = resendInvitation(actor, params.slug, params.id);
  const page = `/manage/groups/${params.slug}/invitations`;
  return changed.ok
    ? redirectWith(context, page, "The invitation is sent again. It works for 7 days from now.")
    : redirectRefused(context, page, INVITATION_SETTLED);
}
