import { REFUSAL_REASONS, type RefusalReason } from "#db/vocabulary.ts";
import { Table } from "../nhs/table.tsx";

/** How many rows are not imported, and why. */
export function RefusedRows({ refused }: { refused: readonly { reason: RefusalReason; rows: number }[] }) {
  return (
    <Table
      caption="Rows that are not imported"
      captionSize="m"
      head={["Why", { content: "Rows", format: "numeric" }]}
      rows={refused.map(({ reason, rows }) => [
        REFUSAL_REASONS[reason],
        { content: rows.toLocaleString("en-GB"), format: "numeric" },
      ])}
    />
  );
}
