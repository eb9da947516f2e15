import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { answerMeeting } from "#app/domain/meetings/answers/commands.server.ts";
import { answerForm } from "#app/domain/meetings/answers/form.ts";
import { readForm } from "#app/web/forms.server.ts";

/** A reply that is none of the three leads back to the question. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, answerForm);
  const answered = form.ok ? answerMeeting(actor, params.slug, params.id, form.input) : null;
  const done = answered?.ok
    ? `answered-${answered.state === "waiting" ? "waiting" : "saved"}`
    : "not-answered";
  return redirect(`/groups/${params.slug}/meetings/${params.id}?done=${done}`, 303);
}
