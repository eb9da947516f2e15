import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { closePoll } from "#app/domain/meetings/polls/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = closePoll(actor, params.slug, params.id) ? "poll-closed" : "poll-settled";
  return redirect(`/groups/${params.slug}/polls/${params.id}?done=${done}`, 303);
}
