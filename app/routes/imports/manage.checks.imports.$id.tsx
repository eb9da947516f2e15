import { requireActor } from "#app/auth/require-actor.server.ts";
import { getBatch } from "#app/domain/imports/batches.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { RATINGS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Check imported feedback", matches);

export async function loader({ request, context, params }: RouteRequest) {
  return getBatch(requireActor(context, request), params.id);
}

export default function CheckImportedFeedback() {
  const { id, fileName, groupName, facts, left, comments } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage/checks", label: "Feedback to check" }}>
      <h1>Check imported feedback</h1>
      <SummaryList
        rows={[
          { key: "Group", value: groupName },
          { key: "File", value: fileName },
          ...facts.map(({ name, answer }) => ({ key: name, value: answer })),
          { key: "Waiting", value: left.toLocaleString("en-GB") },
        ]}
      />
      {comments.length === 0 ? (
        <EmptyState action={{ href: "/manage/checks", label: "See what else waits" }}>
          Nothing of this file waits to be checked together.
        </EmptyState>
      ) : (
        <form method="post" action={`/manage/checks/imports/${id}/publish`}>
          <p>
            Read each. Tick what you want to look at by itself: it joins the other feedback to check. The
            others are published. A program looked for words that may identify someone and for words that call
            for help. It does not find all of them.
          </p>
          {each(comments, (comment) => (
            <Comment {...comment} />
          ))}
          <Button>Publish what is not ticked</Button>
        </form>
      )}
    </Page>
  );
}

type FeedbackProps = ReturnType<typeof useLoaderData<typeof loader>>["comments"][number];

function Comment({ reference, rating, runs, isForItself }: FeedbackProps) {
  return (
    <section className="app-batch-comment">
      <h2 className="nhsuk-heading-xs">
        <a href={`/manage/checks/${reference}`}>
          <Reference>{reference}</Reference>
        </a>
        {rating && `, ${RATINGS[rating].toLowerCase()}`}
      </h2>
      <Passage name="Went well" runs={runs.wentWell} />
      <Passage name="Could be better" runs={runs.couldBeBetter} />
      <input type="hidden" name="shown" value={reference} />
      {isForItself ? (
        <p>
          <strong>It joins the other feedback to check: the marked words need a look by themselves.</strong>
        </p>
      ) : (
        <Checkboxes
          label=""
          small
          id={`aside-${reference}`}
          name="aside"
          items={[{ value: reference, label: `Look at ${reference} by itself` }]}
        />
      )}
    </section>
  );
}

/** Its name runs in with the words: each of 25 comments is short, and headings would take more room than they. */
function Passage({ name, runs }: { name: string; runs: FeedbackProps["runs"]["wentWell"] }) {
  if (runs.length === 0) return null;
  return <MarkedText name={name} runs={runs} />;
}
