import { requireActor } from "#app/auth/require-actor.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { sayIfHelped } from "#app/domain/recommendations/asking/commands.server.ts";
import {
  describeAsked,
  describeSaidByWriter,
  findQuestionTo,
  getQuestionTo,
} from "#app/domain/recommendations/asking/for-writer.server.ts";
import { helpedForm, LONGEST_REASON } from "#app/domain/recommendations/form.ts";
import { lookForWriter } from "#app/domain/recommendations/looking.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ANSWERED_BEFORE } from "#app/ui/feedback/messages.ts";
import { HelpedForm } from "#app/ui/recommendations/helped-form.tsx";
import { CHANGED } from "#app/ui/recommendations/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { HELPED_ANSWERS, wordsOf } from "#db/vocabulary.ts";

const HEADING = "Did it help?";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const own = getOwnFeedback(actor, params.reference);
  return { reference: own.reference, asked: describeAsked(getQuestionTo(own)) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const own = getOwnFeedback(actor, params.reference);
  const form = await readForm(request, helpedForm, { look: lookForWriter("helped") });
  const hasEnded = describeSaidByWriter(own) !== null && findQuestionTo(own) === undefined;
  turnBackUnless(!hasEnded, context, `/your-page/feedback/${own.reference}`, ANSWERED_BEFORE);
  const { id } = getQuestionTo(own);
  if (!form.ok) return rejectForm(context, form);

  const said = sayIfHelped(actor, own, id, form.input);
  if (!said.ok) return rejectForm(context, refuseForm(form, "answer", CHANGED));
  return redirectWith(
    context,
    `/your-page/feedback/${params.reference}`,
    "Thank you. You have said if it helped.",
  );
}

export default function DidItHelp() {
  const { reference, asked } = useLoaderData<typeof loader>();
  const form = useForm({ answer: asked.said.answer, text: asked.said.text });
  return (
    <Page back={{ href: `/your-page/feedback/${reference}`, label: "Your feedback" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <HelpedForm asked={asked} answers={ANSWERS} limit={LONGEST_REASON} form={form} />
    </Page>
  );
}

const ANSWERS = wordsOf(HELPED_ANSWERS).map((value) => ({ value, label: HELPED_ANSWERS[value] }));
