import { requireActor } from "#app/auth/require-actor.server.ts";
import { enableMember } from "#app/domain/people/administration.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ACCOUNT_CHANGED } from "#app/ui/people/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);

  const enabled = enableMember(actor, params.id);
  return enabled.ok
    ? redirectWith(context, `/admin/people/${params.id}`, "The account is enabled. The person gets an email.")
    : redirectRefused(context, `/admin/people/${params.id}`, ACCOUNT_CHANGED);
}
