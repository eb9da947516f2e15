import { requireActor } from "#app/auth/require-actor.server.ts";
import { acceptRequest } from "#app/domain/membership/requests/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REQUEST_SETTLED } from "#app/ui/membership/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const accepted = acceptRequest(actor, params.slug, params.id);
  const page = `/manage/groups/${params.slug}/requests`;
  return accepted.ok
    ? redirectWith(context, page, "They are in the group now, and get an email that says so.")
    : redirectRefused(context, page, REQUEST_SETTLED);
}
