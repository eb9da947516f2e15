import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { asksWhoWrote } from "#app/domain/feedback/questions/asks-who.ts";
import { proposeQuestion } from "#app/domain/feedback/questions/commands.server.ts";
import { LONGEST_QUESTION, questionForm } from "#app/domain/feedback/questions/form.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
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
  pageTitle(data ? `Ask about feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "question:propose");
  return { reference: feedback.reference, passages: passagesOf(feedback) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, questionForm);
  if (!form.ok) return rejectForm(context, form);

  const proposed = proposeQuestion(actor, params.reference, form.input);
  if (!proposed.ok) return rejectForm(context, refuseForm(form, "text", REFUSALS[proposed.reason]));
  return redirectWith(
    context,
    `/feedback/${params.reference}`,
    asksWhoWrote(form.input.text)
      ? "Your question is with a moderator. It seems to ask who the writer is, which cannot be asked. The moderator decides."
      : "Your question is with a moderator, who passes it on.",
  );
}

const REFUSALS = {
  nobody: "Nobody can answer: the writer of this feedback cannot be reached",
  askedAlready: "Your organisation has asked one question about this feedback already",
};

export default function AskAboutFeedback() {
  const { reference, passages } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>
        Ask about feedback <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      <PostForm noValidate>
        <CharacterCount
          label="What would you like to know?"
          labelSize="m"
          hint="Your organisation can ask one question. A moderator reads it and passes it on. Who the writer is cannot be asked, and the writer need not answer."
          limit={LONGEST_QUESTION}
          rows={6}
          {...form.field("text")}
        />
        <Button>Send the question</Button>
      </PostForm>
    </Page>
  );
}
