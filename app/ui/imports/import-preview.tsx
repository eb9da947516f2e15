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
  pieces: number;
  first: readonly { rating: Rating | null; timeBand: TimeBand; wentWell: string; couldBeBetter: string }[];
  refused: readonly { reason: RefusalReason; rows: number }[];
}

/** What would become of a file, before anything does. */
export function ImportPreview({ address, rows, usableRows, pieces, first, refused }: ImportPreviewProps) {
  return (
    <>
      <p>
        {counted(usableRows, "row", "rows")} of {rows.toLocaleString("en-GB")} can be imported. They become{" "}
        {counted(pieces, "piece", "pieces")} of feedback: rows of the same person and date become one.
      </p>
      {pieces > 0 ? (
        <form method="post" action={`${address}/start`}>
          <Button>Import {counted(pieces, "piece", "pieces")} of feedback</Button>
        </form>
      ) : (
        <EmptyState>There is nothing to import with these columns.</EmptyState>
      )}
      <ul className="app-link-list">
        <li>
          <a href={`${address}/columns`}>Change what is in the file</a>
        </li>
      </ul>
      {refused.length > 0 && <RefusedRows refused={refused} />}
      {first.length > 0 && <h2>The first pieces, as they will be</h2>}
      {each(first, (piece) => (
        <SummaryList
          rows={[
            piece.wentWell !== "" && { key: "What went well", value: piece.wentWell },
            piece.couldBeBetter !== "" && {
              key: "What could be better",
              value: piece.couldBeBetter,
            },
            piece.rating && { key: "Overall", value: RATINGS[piece.rating] },
            { key: "When", value: TIME_BANDS[piece.timeBand] },
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

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
