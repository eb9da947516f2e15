import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { answerFeedback, type NotAnswered } from "#app/domain/feedback/commands.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { LONGEST_PASSAGE, responseForm } from "#app/domain/feedback/form.ts";
import { describeFeedback, getPublishedFeedback } from "#app/domain/feedback/queries.server.ts";
import { rememberReading } from "#app/domain/feedback/readings/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Reply to feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const piece = getPublishedFeedback(actor, params.reference);
  authorize(actor, "feedback:respond", piece);
  const { organisationName, isAnswered } = describeFeedback(piece);
  // A reply that was turned down because of this must come back with what was typed.
  if (isAnswered && !context.rejectedForm) throw redirect(`/feedback/${piece.reference}`);
  rememberReading(actor, piece);
  return {
    reference: piece.reference,
    organisationName,
    passages: passagesOf(piece),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, responseForm);
  if (!form.ok) return rejectForm(context, form);

  const answered = answerFeedback(actor, params.reference, form.input);
  if (!answered.ok) return rejectForm(context, refuseForm(form, "words", REFUSALS[answered.reason]));
  return redirectWith(context, `/feedback/${params.reference}`, "Your reply is sent.");
}

const REFUSALS: Record<NotAnswered, string> = {
  notPublished: "This feedback is not published any more, so it cannot be replied to",
  alreadyAnswered: "Your organisation has replied to this feedback already",
};

export default function Reply() {
  const { reference, organisationName, passages } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>
        Reply to feedback <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      <form method="post" noValidate>
        <CharacterCount
          label="Your reply"
          labelSize="m"
          hint={`Everyone who may read the feedback sees it as a reply from ${organisationName}. We email the person who wrote the feedback.`}
          limit={LONGEST_PASSAGE}
          rows={8}
          {...form.field("words")}
        />
        <Button>Send reply</Button>
      </form>
    </Page>
  );
}
