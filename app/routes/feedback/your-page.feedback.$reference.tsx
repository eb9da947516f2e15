import { requireActor } from "#app/auth/require-actor.server.ts";
import { describePlace, describeSentAnswers } from "#app/domain/feedback/answers.ts";
import { findLead } from "#app/domain/feedback/combining/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import {
  describeFeedback,
  getOwnFeedback,
  listOtherStops,
  listReplies,
} from "#app/domain/feedback/queries.server.ts";
import { listReaders } from "#app/domain/feedback/readings/queries.server.ts";
import { mayAskToPassOn, mayChangeWords } from "#app/domain/feedback/rules.ts";
import { deriveStatus, listStatusChanges } from "#app/domain/feedback/status.ts";
import { describeAudience, listUses } from "#app/domain/uses/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OtherStops } from "#app/ui/feedback/other-stops.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Readers } from "#app/ui/feedback/readers.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Replies } from "#app/ui/feedback/replies.tsx";
import { StatusHistory } from "#app/ui/feedback/status-history.tsx";
import { CombinedWith } from "#app/ui/feedback/thread.tsx";
import { WhereUsed } from "#app/ui/feedback/where-used.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Your feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const own = getOwnFeedback(actor, params.reference);
  const described = describeFeedback(own);
  const replies = own.state === "published" ? listReplies(own) : [];
  return {
    reference: own.reference,
    state: own.state,
    status: deriveStatus(described),
    changes: listStatusChanges({ ...own, replies }).map(({ status, deed, at, reason }) => ({
      words: status.words,
      detail: `${deed} on ${formatDate(at)}.`,
      reason,
    })),
    passages: passagesOf(own),
    answers: describeSentAnswers(described),
    sharing: describeSharing(own),
    isCombined: own.combinedIntoId !== null,
    lead: findLead(actor, own)?.reference,
    uses: listUses(actor, own, described),
    readers: listReaders(own),
    audience: describeAudience(own, described),
    may: { change: mayChangeWords(own.state), askToPassOn: mayAskToPassOn(own) },
    stops: listOtherStops(actor, own).map(({ reference, ...place }) => ({
      reference,
      place: describePlace(place),
    })),
    replies: replies.map(({ createdAt, ...reply }) => ({ ...reply, repliedOn: formatDate(createdAt) })),
  };
}

type OwnFeedbackData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function OwnFeedback() {
  const piece = useLoaderData<typeof loader>();
  const isWithdrawn = piece.state === "withdrawn";
  return (
    <Page back={{ href: "/your-page", label: "Your page" }}>
      <h1>
        Your feedback <Reference>{piece.reference}</Reference>
      </h1>
      <p>
        Status: <StatusTag tone={piece.status.tone}>{piece.status.words}</StatusTag>
      </p>
      {piece.state === "refused" && <SendAgain reference={piece.reference} />}
      {piece.state === "suggested" && <SuggestionWaits reference={piece.reference} />}
      {isWithdrawn && <p>You withdrew this feedback. Its words are gone from every page.</p>}
      {piece.isCombined && (
        <CombinedWith reference={piece.reference} lead={piece.lead} mayTakeApart={false} />
      )}
      <Replies replies={piece.replies} />
      <h2>What has happened</h2>
      <StatusHistory changes={piece.changes} />
      <Passages {...piece.passages} />
      <WhereUsed uses={piece.uses} isWithdrawn={isWithdrawn} />
      <Readers readers={piece.readers} audience={piece.audience} />
      <OtherStops stops={piece.stops} at="/your-page/feedback" />
      <h2 className="nhsuk-heading-m">Your other answers</h2>
      <SummaryList rows={piece.answers.map(({ name, answer }) => ({ key: name, value: answer }))} />
      {!isWithdrawn && <Sharing piece={piece} />}
    </Page>
  );
}

/** A refusal is no dead end: the reason stands below, and the answers need not be typed again. */
function SendAgain({ reference }: { reference: string }) {
  return (
    <form method="post" action="/feedback" className="app-no-print">
      <p>
        You can read below why it was not published. You can change your words and send it again. Your answers
        are kept for you.
      </p>
      <input type="hidden" name="again" value={reference} />
      <Button>Change it and send it again</Button>
    </form>
  );
}

/** Nothing goes on before the writer answers. */
function SuggestionWaits({ reference }: { reference: string }) {
  return (
    <>
      <p>A moderator suggests other words. Nothing changes unless you agree.</p>
      <Button href={`/your-page/feedback/${reference}/suggestion`}>See the suggestion</Button>
    </>
  );
}

function Sharing({ piece: { reference, state, sharing, may } }: { piece: OwnFeedbackData }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who may see it and how it may be used</h2>
      <SummaryList rows={sharing.map(({ name, answer }) => ({ key: name, value: answer }))} />
      <ul className="app-link-list app-no-print">
        {state !== "refused" && state !== "passedOn" && (
          <li>
            <a href={`/your-page/feedback/${reference}/consent`}>
              Change who may see it and how it may be used
            </a>
          </li>
        )}
        {may.change && (
          <li>
            <a href={`/your-page/feedback/${reference}/change`}>Change your words</a>
          </li>
        )}
        {may.askToPassOn && (
          <li>
            <a href={`/your-page/feedback/${reference}/pass-on`}>Ask us to pass it on as a complaint</a>
          </li>
        )}
        <li>
          <a href={`/your-page/feedback/${reference}/withdraw`}>Withdraw this feedback</a>
        </li>
      </ul>
    </>
  );
}
