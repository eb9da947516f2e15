import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeForReaders } from "#app/domain/feedback/answers.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import { markFoundWords } from "#app/domain/feedback/found-words.ts";
import { findPersonalDetails, PERSONAL_DETAIL_KINDS } from "#app/domain/feedback/personal-details.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { isNextState } from "#app/domain/feedback/rules.ts";
import { formatDate } from "#app/lib/london.ts";
import { Button } from "#app/ui/button.tsx";
import { each } from "#app/ui/each.tsx";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { PlainText } from "#app/ui/feedback-text.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { Reference } from "#app/ui/reference.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { WarningCallout } from "#app/ui/warning-callout.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { CHECKING_STATES } from "#db/vocabulary.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const piece = getFeedbackToCheck(requireActor(context, request), params.reference);
  const described = describeFeedback(piece);
  const names = wordsOfPassages(piece);
  const passages = [
    { name: names.wentWell, words: piece.wentWell },
    { name: names.couldBeBetter, words: piece.couldBeBetter },
  ].map(({ name, words }) => ({ name, words, found: findPersonalDetails(words) }));
  return {
    reference: piece.reference,
    state: piece.state,
    reason: piece.checkReason,
    passages: passages.map(({ name, words, found }) => ({ name, runs: markFoundWords(words, found) })),
    found: passages
      .flatMap(({ found }) => found)
      .map(({ kind, words }) => `${PERSONAL_DETAIL_KINDS[kind]}: ${words}`),
    facts: [
      { name: "Group", answer: described.groupName },
      { name: "Sent", answer: formatDate(piece.sentAt) },
      ...describeForReaders(described),
      ...describeSharing(piece),
    ],
    may: {
      publish: isNextState(piece.state, "published"),
      hold: isNextState(piece.state, "held"),
      refuse: isNextState(piece.state, "refused"),
    },
  };
}

type CheckData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CheckFeedback() {
  const piece = useLoaderData<typeof loader>();
  const { reference, state, reason, passages, found, facts } = piece;
  return (
    <Page back={{ href: "/manage/checks", label: "Feedback to check" }}>
      <h1>
        Check feedback <Reference>{reference}</Reference>
      </h1>
      <p>
        <strong>{CHECKING_STATES[state]}</strong>
      </p>
      {reason && (
        <InsetText>
          <p>Reason given to its writer:</p>
          <PlainText text={reason} />
        </InsetText>
      )}
      {found.length > 0 && <Found found={found} />}
      {each(passages, ({ name, runs }) =>
        runs.length > 0 ? (
          <>
            <h2 className="nhsuk-heading-m">{name}</h2>
            <MarkedText runs={runs} />
          </>
        ) : null,
      )}
      <SummaryList rows={facts.map(({ name, answer }) => ({ key: name, value: answer }))} />
      <Decisions piece={piece} />
    </Page>
  );
}

function Found({ found }: { found: string[] }) {
  return (
    <WarningCallout heading="Words that may identify someone" headingLevel={2}>
      <ul>
        {each(found, (words) => (
          <li>{words}</li>
        ))}
      </ul>
    </WarningCallout>
  );
}

function Decisions({ piece: { reference, state, may } }: { piece: CheckData }) {
  const address = `/manage/checks/${reference}`;
  if (!may.publish && !may.hold && !may.refuse)
    return <p>Nothing more can be decided about this feedback.</p>;
  return (
    <>
      <h2 className="app-no-print">Your decision</h2>
      {may.publish && (
        <form method="post" action={`${address}/publish`}>
          <input type="hidden" name="seen" value={state} />
          <Button>Publish</Button>
        </form>
      )}
      <ul className="app-link-list app-no-print">
        {may.hold && (
          <li>
            <a href={`${address}/hold`}>Hold it while something is cleared up</a>
          </li>
        )}
        {may.refuse && (
          <li>
            <a href={`${address}/refuse`}>Do not publish it</a>
          </li>
        )}
      </ul>
    </>
  );
}
