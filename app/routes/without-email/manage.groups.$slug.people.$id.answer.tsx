import { requireActor } from "#app/auth/require-actor.server.ts";
import { answerForPerson } from "#app/domain/without-email/commands.server.ts";
import { answerForForm } from "#app/domain/without-email/form.ts";
import { getKept } from "#app/domain/without-email/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NOT_ANSWERED } from "#app/ui/without-email/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** An answer that is none of the three leads back to the question. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, person } = getKept(actor, params.slug, params.id);
  const page = `/manage/groups/${group.slug}/people/${person.id}`;
  const form = await readForm(request, answerForForm);
  const answered = form.ok ? answerForPerson(actor, params.slug, params.id, form.input) : null;
  if (!answered?.ok) return redirectRefused(context, page, NOT_ANSWERED);
  return redirectWith(
    context,
    page,
    answered.isWaiting
      ? "All places are taken. They are on the waiting list: tell them when there is a place."
      : "The answer is saved.",
  );
}
