import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { askQuestion, type QuestionRefusal } from "#app/domain/feedback/questions/commands.server.ts";
import { DAYS_TO_ANSWER, LONGEST_QUESTION, questionForm } from "#app/domain/feedback/questions/form.ts";
import { hasSomebodyToAnswer } from "#app/domain/feedback/questions/queries.server.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Write to the writer of ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const feedback = readFeedbackToCheck(requireActor(context, request), params.reference);
  return {
    reference: feedback.reference,
    passages: passagesOf(feedback),
    canBeReached: hasSomebodyToAnswer(feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, questionForm);
  if (!form.ok) return rejectForm(context, form);

  const asked = askQuestion(actor, params.reference, form.input);
  if (!asked.ok) return rejectForm(context, refuseForm(form, "text", REFUSALS[asked.reason]));
  return redirectWith(
    context,
    `/manage/checks/${params.reference}`,
    `Your message is sent. Its writer has ${DAYS_TO_ANSWER} days to answer.`,
  );
}

const REFUSALS: Record<QuestionRefusal, string> = {
  nobody: "They cannot be reached: there is no account and no code behind this feedback",
  waiting: "Another message waits for their answer. Take that back first, or wait",
  changed: "Nothing can be asked about this feedback any more",
};

export default function AskWriter() {
  const { reference, passages, canBeReached } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Write to the writer of <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      {canBeReached ? (
        <PostForm noValidate>
          <CharacterCount
            label="What would you like to say or ask?"
            labelSize="m"
            hint={`They read it on their page, or with their code, and can answer for ${DAYS_TO_ANSWER} days. Only they and moderators see it. You are not told who they are. Do not ask who they are.`}
            limit={LONGEST_QUESTION}
            rows={6}
            {...form.field("text")}
          />
          <Button>Send it</Button>
        </PostForm>
      ) : (
        <p>They cannot be reached. There is no account and no code behind this feedback.</p>
      )}
    </Page>
  );
}
