import { redirect } from "@remix-run/node";
import { takeTurnToSend } from "#app/auth/turn-to-send.server.ts";
import { describeAnswers } from "#app/domain/feedback/answers.ts";
import { submitFeedback } from "#app/domain/feedback/commands.server.ts";
import { listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import { findMissingPlace, listSignposts } from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, getSituation, isSent, nameAnswers } from "#app/domain/feedback/drafts/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { listStepsAsked } from "#app/domain/feedback/drafts/questions.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Signposts } from "#app/ui/feedback/signposts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";
import { inSharedCommit } from "#app/web/shared-commit.server.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

export const meta: Meta = ({ matches }) => pageTitle("Check your answers", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const draft = getDraft(actor, params.draft);
  const missing = findMissingPlace(actor, draft);
  if (missing) throw redirect(`/feedback/${draft.id}/${missing}?return=check`);

  const asked = listStepsAsked(draft, getSituation(actor, draft));
  return {
    draftId: draft.id,
    // A visitor's code must stand in no address: it is in the answer to their form.
    sendTo: actor.id === null ? `/feedback/${draft.id}/send` : `/feedback/${draft.id}/check`,
    answers: describeAnswers(nameAnswers(draft), asked),
    passages: passagesOf(draft),
    hasCarer: asked.includes("carer"),
    sharing: describeSharing(draft),
    signposts: listSignposts(draft),
    contacts: listHelpFor(draft),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  await readButton(request);
  if (actor.id === null) return redirect(`/feedback/${params.draft}/check`, 303);
  const allowed = await takeTurnToSend(context);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);

  const writer = { ...actor, id: actor.id };
  const sent = await inSharedCommit(() => submitFeedback(writer, params.draft));
  return redirect(
    sent.ok ? `/feedback/${params.draft}/sent` : `/feedback/${params.draft}/${sent.reason}?return=check`,
    303,
  );
}

export default function CheckAnswers() {
  const { draftId, sendTo, answers, passages, hasCarer, sharing, signposts, contacts } =
    useLoaderData<typeof loader>();
  const change = (step: string, name: string) => [
    { href: `/feedback/${draftId}/${step}?return=check`, children: "Change", visuallyHiddenText: name },
  ];
  const passage = (name: string, text: string, step = "experience") => ({
    key: name,
    value: text ? <PlainText text={text} /> : "Not answered",
    actions: change(step, name),
  });
  return (
    <Page back={{ href: `/feedback/${draftId}/sharing` }}>
      <GetHelpLink />
      <h1 className="nhsuk-heading-l">Check your answers</h1>
      <SummaryList
        rows={[
          ...answers.map(({ step, name, answer }) => ({
            key: name,
            value: answer,
            actions: change(step, name),
          })),
          passage(passages.names.wentWell, passages.wentWell),
          passage(passages.names.couldBeBetter, passages.couldBeBetter),
          ...(hasCarer ? [passage(passages.names.carerText, passages.carerText, "carer")] : []),
          ...sharing.map(({ name, answer }) => ({
            key: name,
            value: answer,
            actions: change("sharing", name),
          })),
        ]}
      />
      <Signposts kinds={signposts} contacts={contacts} />
      <PostForm action={sendTo}>
        <Button>Send feedback</Button>
      </PostForm>
    </Page>
  );
}
