import { redirect } from "@remix-run/node";
import { takeRequest } from "#app/auth/limits.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeAnswers } from "#app/domain/feedback/answers.ts";
import { submitFeedback } from "#app/domain/feedback/commands.server.ts";
import { listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import {
  findMissingPlace,
  findPlaceToTellMore,
  listSignposts,
} from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, getSituation, isSent, nameAnswers } from "#app/domain/feedback/drafts/queries.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { listStepsAsked } from "#app/domain/feedback/drafts/questions.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Signposts } from "#app/ui/feedback/signposts.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { inSharedCommit } from "#app/web/shared-commit.server.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

export const meta: Meta = ({ matches }) => pageTitle("Check your answers", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const draft = getDraft(actor, params.draft);
  const missing = findMissingPlace(actor, draft);
  if (missing) throw redirect(`/feedback/${draft.id}/${missing}?return=check`);

  const { wentWell, couldBeBetter } = draft;
  return {
    draftId: draft.id,
    answers: describeAnswers(nameAnswers(draft), listStepsAsked(draft, getSituation(actor, draft))),
    passages: { wentWell, couldBeBetter, names: wordsOfPassages(draft) },
    sharing: describeSharing(draft),
    signposts: listSignposts(draft),
    contacts: listHelpFor(draft),
    more: findPlaceToTellMore(actor, draft),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const allowed = await takeRequest("sendFeedback", actor.id);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);

  const sent = await inSharedCommit(() => submitFeedback(actor, params.draft));
  return redirect(
    sent.ok ? `/feedback/${params.draft}/sent` : `/feedback/${params.draft}/${sent.reason}?return=check`,
    303,
  );
}

export default function CheckAnswers() {
  const { draftId, answers, passages, sharing, signposts, contacts, more } = useLoaderData<typeof loader>();
  const change = (step: string, name: string) => [
    { href: `/feedback/${draftId}/${step}?return=check`, children: "Change", visuallyHiddenText: name },
  ];
  const passage = (name: string, text: string) => ({
    key: name,
    value: text ? <PlainText text={text} /> : "Not answered",
    actions: change("experience", name),
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
          ...sharing.map(({ name, answer }) => ({
            key: name,
            value: answer,
            actions: change("sharing", name),
          })),
        ]}
      />
      {more && (
        <p>
          This is enough to send. You can also{" "}
          <a href={`/feedback/${draftId}/${more}?return=more`}>tell us more</a>.
        </p>
      )}
      <Signposts kinds={signposts} contacts={contacts} />
      <form method="post">
        <Button>Send feedback</Button>
      </form>
    </Page>
  );
}
