import { requireActor } from "#app/auth/require-actor.server.ts";
import { chooseDate } from "#app/domain/meetings/polls/commands.server.ts";
import { chooseForm } from "#app/domain/meetings/polls/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MEETING_PLANNED, POLL_SETTLED } from "#app/ui/meetings/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, chooseForm);
  const settled = form.ok ? chooseDate(actor, params.slug, params.id, form.input) : null;
  if (!settled?.ok)
    return redirectRefused(context, `/groups/${params.slug}/polls/${params.id}`, POLL_SETTLED);
  return redirectWith(context, `/groups/${params.slug}/meetings/${settled.meetingId}`, MEETING_PLANNED);
}
