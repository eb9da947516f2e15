import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { decideQuestion, type QuestionRefusal } from "#app/domain/feedback/questions/commands.server.ts";
import { DAYS_TO_ANSWER, questionDecisionForm } from "#app/domain/feedback/questions/form.ts";
import { getQuestionToDecide } from "#app/domain/feedback/questions/queries.server.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import { LONGEST_REASON } from "#app/domain/responses/checks/form.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { DecisionForm } from "#app/ui/checks/decision-form.tsx";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { PersonSays, StaffSay } from "#app/ui/parts/voices.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { QUESTION_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `A question about ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { question, comment, asksWho } = getQuestionToDecide(actor, params.question);
  const feedback = readFeedbackToCheck(actor, comment.reference);
  const { state, text, answer, lapsesAt, organisationId, passedOnAt } = question;
  const decisions = [
    state === "proposed" && {
      value: "pass",
      label: "Pass it on to the writer",
      hint: `They have ${DAYS_TO_ANSWER} days to answer.`,
    },
    state === "proposed" && {
      value: "decline",
      label: "Do not pass it on",
      hint: "Whoever asked reads your reason.",
    },
    state === "open" && { value: "takeBack", label: "Take the question back" },
    state === "answered" &&
      organisationId !== null &&
      passedOnAt === null && {
        value: "passAnswer",
        label: "Pass the answer on to those who asked",
        hint: "Only if it tells nobody who the writer is.",
      },
  ].filter((decision) => decision !== false);
  return {
    reference: feedback.reference,
    standing:
      state === "open" && lapsesAt
        ? `${QUESTION_STATES.open}, until ${formatDate(lapsesAt)}`
        : QUESTION_STATES[state],
    isFromStaff: organisationId !== null,
    text,
    answer,
    asksWho,
    decisions,
    passages: passagesOf(feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, questionDecisionForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = decideQuestion(actor, params.question, form.input);
  if (!decided.ok) return rejectForm(context, refuseForm(form, "decision", REFUSALS[decided.reason]));
  return redirectWith(context, "/manage/checks", MESSAGES[form.input.decision]);
}

const REFUSALS: Record<QuestionRefusal, string> = {
  nobody: "Nobody can answer it: there is no account and no code behind this feedback",
  waiting: "Another question waits for the writer. Pass this one on when that is answered",
  changed: "This is decided already, or nothing can be asked about the feedback any more",
};

const MESSAGES = {
  pass: "The question is passed on to the writer.",
  decline: "The question is not passed on. Whoever asked gets an email.",
  takeBack: "The question is taken back.",
  passAnswer: "The answer is passed on. Whoever asked gets an email.",
} as const;

export default function DecideQuestion() {
  const { reference, standing, isFromStaff, text, answer, asksWho, decisions, passages } =
    useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        A question about <Reference>{reference}</Reference>
      </h1>
      <p>
        <strong>{standing}</strong>
      </p>
      {asksWho && (
        <WarningCallout heading="It seems to ask who the writer is" headingLevel={2}>
          <p>Who the writer is cannot be asked. You decide if it may be passed on.</p>
        </WarningCallout>
      )}
      <StaffSay who={isFromStaff ? "Staff ask" : "A moderator asks"}>
        <PlainText text={text} />
      </StaffSay>
      {answer && (
        <PersonSays about="The writer's answer">
          <PlainText text={answer} />
        </PersonSays>
      )}
      <Passages {...passages} />
      {decisions.length > 0 && (
        <DecisionForm
          form={form}
          decisions={decisions}
          reason={{
            label: "Why, if it is not passed on",
            hint: "Whoever asked reads this.",
            limit: LONGEST_REASON,
          }}
        />
      )}
    </Page>
  );
}
