import { requireActor } from "#app/auth/require-actor.server.ts";
import { closePoll } from "#app/domain/meetings/polls/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { POLL_SETTLED } from "#app/ui/meetings/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const isClosed = closePoll(actor, params.slug, params.id);
  const page = `/groups/${params.slug}/polls/${params.id}`;
  return isClosed
    ? redirectWith(context, page, "The question is closed.")
    : redirectRefused(context, page, POLL_SETTLED);
}
