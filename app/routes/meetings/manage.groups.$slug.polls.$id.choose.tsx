import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { chooseDate } from "#app/domain/meetings/polls/commands.server.ts";
import { chooseForm } from "#app/domain/meetings/polls/form.ts";
import { readForm } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, chooseForm);
  const settled = form.ok ? chooseDate(actor, params.slug, params.id, form.input) : null;
  if (!settled?.ok) return redirect(`/groups/${params.slug}/polls/${params.id}?done=poll-settled`, 303);
  return redirect(`/groups/${params.slug}/meetings/${settled.meetingId}?done=meeting-planned`, 303);
}
