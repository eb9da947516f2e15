import { REFUSAL_REASONS, type RefusalReason } from "#db/vocabulary.ts";
import { InsetText } from "../nhs/inset-text.tsx";
import { Table } from "../nhs/table.tsx";
import { RefusedRows } from "./refused-rows.tsx";

export interface ImportDoneProps {
  address: string;
  state: "done" | "undone";
  rows: number;
  commentsMade: number;
  commentsKept: number;
  refused: readonly { reason: RefusalReason; rows: number }[];
  firstRefused: readonly { line: number; reason: RefusalReason }[];
}

/** What became of a file: what was made of it, and each row that was refused. */
export function ImportDone(props: ImportDoneProps) {
  const { address, state, rows, commentsMade, commentsKept, refused, firstRefused } = props;
  const all = refused.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <p>
        {formatNumber(rows)} rows became {formatNumber(commentsMade)}{" "}
        {commentsMade === 1 ? "comment" : "comments"}. {formatNumber(all)}{" "}
        {all === 1 ? "row was" : "rows were"} not imported.
      </p>
      {state === "undone" ? (
        <InsetText>
          <p>
            {formatNumber(commentsMade - commentsKept)} of them are removed.{" "}
            {commentsKept > 0 &&
              `${formatNumber(commentsKept)} stayed, because people can read them or have worked with them.`}
          </p>
        </InsetText>
      ) : (
        <>
          <p>A moderator checks them before anyone else reads them.</p>
          <p className="app-lone-link">
            <a href={`${address}/undo`}>Undo this import</a>
          </p>
        </>
      )}
      {all > 0 && (
        <>
          <RefusedRows refused={refused} />
          <p className="app-lone-link">
            <a href={`${address}/refused.csv`}>Download all rows that were not imported (CSV)</a>
          </p>
          <Table
            caption={all > firstRefused.length ? `The first ${firstRefused.length} of them` : "Each of them"}
            captionSize="m"
            head={["Line of the file", "Why"]}
            rows={firstRefused.map(({ line, reason }) => [formatNumber(line), REFUSAL_REASONS[reason]])}
          />
        </>
      )}
    </>
  );
}

function formatNumber(value: number): string {
  return value.toLocaleString("en-GB");
}
