import { RATINGS, type Rating, type RefusalReason, TIME_BANDS, type TimeBand } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { each } from "../site/each.tsx";
import { EmptyState } from "../site/empty-state.tsx";
import { RefusedRows } from "./refused-rows.tsx";

export interface ImportPreviewProps {
  address: string;
  rows: number;
  usableRows: number;
  comments: number;
  first: readonly { rating: Rating | null; timeBand: TimeBand; wentWell: string; couldBeBetter: string }[];
  refused: readonly { reason: RefusalReason; rows: number }[];
}

/** What would become of a file, before anything does. */
export function ImportPreview({ address, rows, usableRows, comments, first, refused }: ImportPreviewProps) {
  return (
    <>
      <p>
        {formatCount(usableRows, "row", "rows")} of {rows.toLocaleString("en-GB")} can be imported. They
        become {formatCount(comments, "comment", "comments")}: rows of the same person and date become one.
      </p>
      {comments > 0 ? (
        <form method="post" action={`${address}/start`}>
          <Button>Import {formatCount(comments, "comment", "comments")}</Button>
        </form>
      ) : (
        <EmptyState>There is nothing to import with these columns.</EmptyState>
      )}
      <p className="app-lone-link">
        <a href={`${address}/columns`}>Change what is in the file</a>
      </p>
      {refused.length > 0 && <RefusedRows refused={refused} />}
      {first.length > 0 && <h2>The first comments, as they will be</h2>}
      {each(first, (comment) => (
        <SummaryList
          rows={[
            comment.wentWell !== "" && { key: "What went well", value: comment.wentWell },
            comment.couldBeBetter !== "" && {
              key: "What could be better",
              value: comment.couldBeBetter,
            },
            comment.rating && { key: "Overall", value: RATINGS[comment.rating] },
            { key: "When", value: TIME_BANDS[comment.timeBand] },
          ]}
        />
      ))}
      <h2>If this is the wrong file</h2>
      <form method="post" action={`${address}/remove`}>
        <Button variant="secondary">Remove the file</Button>
      </form>
    </>
  );
}

function formatCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
