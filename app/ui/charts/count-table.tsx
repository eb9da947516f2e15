import type { ReactNode } from "react";
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
  /** A count for each column. */
  rows: readonly { name: ReactNode; counts: readonly CountCell[] }[];
}

/** A chart of exact counts that is its own table. */
export function CountTable({ id, headline, basis, ...table }: CountTableProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {headline}
      </h2>
      {basis && <p className="app-second">{basis}</p>}
      <CountRows {...table} caption={headline} />
    </section>
  );
}

export interface CountRowsProps extends Pick<CountTableProps, "what" | "columns" | "rows"> {
  caption: string;
  /** What bars are measured by, where other tables have longer ones. */
  longest?: number;
}

/** In each cell the number, which leads to its comments, and its bar. */
export function CountRows({ caption, what, columns, rows, longest = longestOf(rows) }: CountRowsProps) {
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

/** The largest number of some rows, and not nought. */
export function longestOf(rows: readonly { counts: readonly { count: number }[] }[]): number {
  return Math.max(1, ...rows.flatMap(({ counts }) => counts.map(({ count }) => count)));
}

function Count({ count, href, tone, longest }: CountCell & { tone: CountColumn["tone"]; longest: number }) {
  return (
    <>
      {count > 0 ? <a href={href}>{count.toLocaleString("en-GB")}</a> : 0}
      <Bar percent={(count / longest) * 100} tone={tone} />
    </>
  );
}
