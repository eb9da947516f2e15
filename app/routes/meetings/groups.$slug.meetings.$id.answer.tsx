import { requireActor } from "#app/auth/require-actor.server.ts";
import { answerMeeting } from "#app/domain/meetings/answers/commands.server.ts";
import { answerForm } from "#app/domain/meetings/answers/form.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** A reply that is none of the three leads back to the question. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, answerForm);
  const answered = form.ok ? answerMeeting(actor, params.slug, params.id, form.input) : null;
  const meeting = `/groups/${params.slug}/meetings/${params.id}`;
  if (!answered?.ok) return redirectRefused(context, meeting, NOT_SAVED);
  return redirectWith(context, meeting, answered.state === "waiting" ? WAITING : SAVED);
}

const SAVED = "Your answer is saved. You can change it until the meeting begins.";
const WAITING = "All places are taken. You are on the waiting list, and get an email when there is a place.";
const NOT_SAVED = refusal(
  "Your answer is not saved. Choose one of the answers; a meeting that has begun takes none.",
);
