import { requireActor } from "#app/auth/require-actor.server.ts";
import { closePoll } from "#app/domain/meetings/polls/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { POLL_SETTLED } from "#app/ui/meetings/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const isClosed = closePoll(actor, params.slug, params.id);
  const message = isClosed ? "The question is closed." : POLL_SETTLED;
  return redirectWith(context, `/groups/${params.slug}/polls/${params.id}`, message);
}
