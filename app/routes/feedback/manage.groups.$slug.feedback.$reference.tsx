import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeEntry, describeForReaders } from "#app/domain/feedback/answers.ts";
import { getEntry } from "#app/domain/feedback/entries/queries.server.ts";
import { describeSharing } from "#app/domain/feedback/form.ts";
import { isNextState } from "#app/domain/feedback/rules.ts";
import { deriveStatus } from "#app/domain/feedback/status.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { FEEDBACK_SOURCES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Your feedback to ${data.name}: ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { group, comment, described, enteredOn } = getEntry(
    requireActor(context, request),
    params.slug,
    params.reference,
  );
  return {
    slug: group.slug,
    name: group.name,
    reference: comment.reference,
    status: deriveStatus(described),
    reason: comment.checkReason,
    isWithdrawn: comment.state === "withdrawn",
    facts: [
      { name: "How it came", answer: FEEDBACK_SOURCES[comment.source] },
      ...describeEntry(comment),
      { name: "Written down", answer: enteredOn },
      ...describeForReaders(described),
      ...describeSharing(comment),
    ],
    may: { withdraw: isNextState(comment.state, "withdrawn", "feedback:withdrawEntry") },
  };
}

type SlipData = ReturnType<typeof useLoaderData<typeof loader>>;

/** To print and hand to the person whose words they are. It has none of them: a slip lies about. */
export default function Slip() {
  const slip = useLoaderData<typeof loader>();
  const { slug, name, reference, facts, isWithdrawn, may } = slip;
  return (
    <Page back={{ href: `/manage/groups/${slug}/feedback`, label: "Feedback on paper or by telephone" }}>
      <h1>
        Your feedback to {name}: <Reference>{reference}</Reference>
      </h1>
      <Standing slip={slip} />
      {isWithdrawn ? (
        <p>It was withdrawn. Its words are gone from every page.</p>
      ) : (
        <>
          <p>
            Thank you for telling {name} what care was like. Keep this page: it says how to take your words
            back.
          </p>
          <SummaryList rows={facts.map(({ name, answer }) => ({ key: name, value: answer }))} />
          <h2>What happens next</h2>
          <ol>
            <li>A trained person reads your words before others do. They may decide not to publish them.</li>
            <li>If they are published, those who may see them can read them, without your name.</li>
            <li>Staff of the organisation that gave the care can respond.</li>
            <li>
              Ask a facilitator of {name} what came of it. Tell them the reference {reference}.
            </li>
          </ol>
          <h2>If you change your mind</h2>
          <p>
            Tell a facilitator of {name} that you want to withdraw {reference}. You need not say why. Your
            words are then deleted, and nobody can read them any more. That you gave feedback stays in numbers
            that were reported before.
          </p>
        </>
      )}
      {may.withdraw && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage/groups/${slug}/feedback/${reference}/withdraw`}>
            Withdraw it, because they asked
          </a>
        </p>
      )}
    </Page>
  );
}

/** For the facilitator: where it is, and what to tell the person. */
function Standing({ slip: { status, reason } }: { slip: SlipData }) {
  return (
    <div className="app-no-print">
      <p>
        Status: <StatusTag tone={status.tone}>{status.text}</StatusTag>
      </p>
      {reason && (
        <InsetText>
          <p>The moderator's reason, for you to tell the person:</p>
          <PlainText text={reason} />
        </InsetText>
      )}
    </div>
  );
}
