import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { answerQuestion } from "#app/domain/feedback/questions/commands.server.ts";
import { answerForm, LONGEST_ANSWER } from "#app/domain/feedback/questions/form.ts";
import {
  describeOpenQuestion,
  describeQuestionsForWriter,
} from "#app/domain/feedback/questions/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { QuestionAndAnswer } from "#app/ui/feedback/asked-before.tsx";
import { ANSWERED_BEFORE } from "#app/ui/feedback/messages.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { QuestionToAnswer } from "#app/ui/feedback/question-to-answer.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "A question about your feedback";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const question = describeOpenQuestion(own);
  // An answer that came too late must come back with what was typed.
  if (!question && !context.rejectedForm)
    throw turnBack(context, `/your-page/feedback/${own.reference}`, ANSWERED_BEFORE);
  return {
    reference: own.reference,
    question,
    asked: question ? [] : describeQuestionsForWriter(own),
    passages: passagesOf(own),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, answerForm);
  if (!form.ok) return rejectForm(context, form);

  const answered = answerQuestion(actor, params.reference, form.input);
  if (!answered.ok)
    return rejectForm(context, refuseForm(form, "answer", "This question cannot be answered any more"));
  return redirectWith(
    context,
    `/your-page/feedback/${params.reference}`,
    "Your answer is sent. A moderator reads it.",
  );
}

export default function AnswerQuestion() {
  const { reference, question, asked, passages } = useLoaderData<typeof loader>();
  const form = useForm({ question: question?.id ?? "" });
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <QuestionToAnswer question={question} form={form} action="" limit={LONGEST_ANSWER} />
      {asked.length > 0 && (
        <p>It was answered in another window, or the time was over. What was said stands here.</p>
      )}
      {asked.map((question) => (
        <QuestionAndAnswer key={question.id} {...question} />
      ))}
      <Passages {...passages} />
    </Page>
  );
}
