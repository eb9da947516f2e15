import { Table } from "../nhs/table.tsx";
import { Bar } from "./bar.tsx";

export interface BarRow {
  name: string;
  people: number;
  percent: number | null;
}

export interface BarTableProps {
  id: string;
  caption: string;
  /** What the first column names. */
  what: string;
  rows: readonly BarRow[];
  /** The rows that bars are measured by, where these are only some of them. */
  scale?: readonly BarRow[];
}

/**
 * A chart that is its own table: each row has its name, a bar as long as its number, and the number. The bar is for
 * the eye alone, since the row says the same. What is hidden has no row.
 */
export function BarTable({ id, caption, what, rows, scale = rows }: BarTableProps) {
  const longest = Math.max(1, ...scale.map(({ people }) => people));
  return (
    <Table
      className="app-bar-table"
      caption={caption}
      captionId={`${id}-table`}
      captionClassName="nhsuk-u-visually-hidden"
      compact
      firstCellIsHeader
      head={[what, { content: "People", format: "numeric" }]}
      rows={rows.map(({ name, people, percent }) => [
        <span className="app-bar-row" key={name}>
          <span>{name}</span>
          <Bar percent={(people / longest) * 100} />
        </span>,
        `${people}${percent === null ? "" : ` (${percent}%)`}`,
      ])}
    />
  );
}
