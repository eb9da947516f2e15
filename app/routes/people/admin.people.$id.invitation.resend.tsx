import { requireActor } from "#app/auth/require-actor.server.ts";
import { resendInvitation } from "#app/domain/people/administration.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { INVITATION_SETTLED } from "#app/ui/membership/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);

  const sent = resendInvitation(actor, params.id);
  return sent.ok
    ? redirectWith(context, `/admin/people/${params.id}`, "The invitation is sent again.")
    : redirectRefused(context, `/admin/people/${params.id}`, INVITATION_SETTLED);
}
