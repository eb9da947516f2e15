import type { ReactNode } from "react";
import { Details } from "../nhs/details.tsx";
import { Table } from "../nhs/table.tsx";
import { Bar } from "./bar.tsx";

/** A number that opens just what it counts. */
export interface CountCell {
  count: number;
  href: string;
}

export interface CountColumn {
  name: string;
  tone?: "better" | undefined;
}

export interface CountTableProps {
  id: string;
  /** The finding. */
  headline: string;
  /** What it counts, when, and out of how many. */
  basis?: ReactNode;
  /** What the first column names. */
  what: string;
  columns: readonly CountColumn[];
  /** So many rows are shown, the others are folded below. */
  atFirst?: number | undefined;
  /** A count for each column. */
  rows: readonly { name: ReactNode; counts: readonly CountCell[] }[];
}

/** A chart of exact counts that is its own table: in each cell the number, which leads to its comments, and its bar. */
export function CountTable({ id, headline, basis, atFirst = Infinity, ...table }: CountTableProps) {
  const { rows } = table;
  const longest = Math.max(1, ...rows.flatMap(({ counts }) => counts.map(({ count }) => count)));
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {headline}
      </h2>
      {basis && <p className="app-second">{basis}</p>}
      <Rows {...table} caption={headline} rows={rows.slice(0, atFirst)} longest={longest} />
      {rows.length > atFirst && (
        <Details summary={`${rows.length - atFirst} more`}>
          <Rows {...table} caption={`${headline}, the others`} rows={rows.slice(atFirst)} longest={longest} />
        </Details>
      )}
    </section>
  );
}

type RowsProps = Pick<CountTableProps, "what" | "columns" | "rows"> & { caption: string; longest: number };

function Rows({ caption, what, columns, rows, longest }: RowsProps) {
  return (
    <Table
      className="app-count-table"
      caption={caption}
      captionClassName="nhsuk-u-visually-hidden"
      firstCellIsHeader
      compact
      head={[what, ...columns.map(({ name }) => name)]}
      rows={rows.map(({ name, counts }) => [
        name,
        ...counts.map(({ count, href }, index) => (
          <Count
            key={columns[index]?.name}
            count={count}
            href={href}
            tone={columns[index]?.tone}
            longest={longest}
          />
        )),
      ])}
    />
  );
}

function Count({ count, href, tone, longest }: CountCell & { tone: CountColumn["tone"]; longest: number }) {
  return (
    <>
      {count > 0 ? <a href={href}>{count.toLocaleString("en-GB")}</a> : 0}
      <Bar percent={(count / longest) * 100} tone={tone} />
    </>
  );
}
