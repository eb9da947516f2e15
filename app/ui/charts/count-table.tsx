import type { ReactNode } from "react";
import { Details } from "../nhs/details.tsx";
import { Table } from "../nhs/table.tsx";
import { Bar, Key, type Tone } from "./bar.tsx";
import { Chart, type ChartProps } from "./chart.tsx";

export interface CountCell {
  /** Hidden, which does not mean few. */
  count: number | "hidden";
  percent?: number | null | undefined;
  /** What opens just what it counts, for who may open that. */
  href?: string | undefined;
}

export interface CountRowsProps {
  /** The id of what stands above it and says what it is. */
  labelledBy: string;
  /** What the first column names. */
  what: string;
  columns: readonly { name: string; tone?: Tone }[];
  /** A count for each column. */
  rows: readonly { name: ReactNode; counts: readonly CountCell[] }[];
  /** So many rows are shown, and the others are folded below: one alone is not. */
  atFirst?: number | undefined;
  /** What bars are measured by, where they are compared with those of other tables: as many people as the longest. */
  longest?: number | undefined;
}

export type CountTableProps = Omit<ChartProps, "children"> & Omit<CountRowsProps, "labelledBy">;

/** A chart of counts that is its own table. */
export function CountTable({ id, headline, basis, ...table }: CountTableProps) {
  return (
    <Chart id={id} headline={headline} basis={basis}>
      <CountRows labelledBy={id} {...table} />
    </Chart>
  );
}

/** A chart that only some look for, folded under its finding. */
export function FoldedCounts({ id, headline, basis, beside, children, ...table }: FoldedCountsProps) {
  const name = `${id}-name`;
  return (
    <Details className="app-fold" summary={<span id={name}>{headline}</span>} beside={beside}>
      {basis && <p className="app-second">{basis}</p>}
      {table.rows.length > 0 && <CountRows labelledBy={name} {...table} />}
      {children}
    </Details>
  );
}

interface FoldedCountsProps extends CountTableProps {
  /** Stands behind the finding in the same line. */
  beside?: ReactNode;
  /** What is said below the table. */
  children?: ReactNode;
}

/** In each cell the number and below it its bar; all bars of a table are on one scale, of a share that of all. */
export function CountRows({ rows, atFirst = Infinity, longest, ...table }: CountRowsProps) {
  const shown = rows.length > atFirst + 1 ? atFirst : rows.length;
  const lengthOf = ({ count, percent }: CountCell) => {
    if (longest === undefined && typeof percent === "number") return percent;
    return count === "hidden" ? 0 : (count / (longest ?? longestOf(rows))) * 100;
  };
  return (
    <>
      <Rows {...table} rows={rows.slice(0, shown)} lengthOf={lengthOf} />
      {rows.length > shown && (
        <Details summary={`${rows.length - shown} more`}>
          <Rows {...table} rows={rows.slice(shown)} lengthOf={lengthOf} />
        </Details>
      )}
    </>
  );
}

/** The largest number of some rows, and not nought. */
export function longestOf(rows: readonly { counts: readonly Pick<CountCell, "count">[] }[]): number {
  const numbers = rows.flatMap(({ counts }) => counts.map(({ count }) => (count === "hidden" ? 0 : count)));
  return Math.max(1, ...numbers);
}

/** How long its bar is, in hundredths. */
type LengthOf = (cell: CountCell) => number;

type RowsProps = Omit<CountRowsProps, "atFirst" | "longest"> & { lengthOf: LengthOf };

function Rows({ labelledBy, what, columns, rows, lengthOf }: RowsProps) {
  return (
    <Table
      className="app-count-table"
      labelledBy={labelledBy}
      firstCellIsHeader
      compact
      head={[
        what,
        ...columns.map(({ name, tone }) => (
          <span key={name}>
            {columns.length > 1 && <Key tone={tone} />}
            {name}
          </span>
        )),
      ]}
      rows={rows.map(({ name, counts }) => [
        name,
        ...counts.map((cell, index) => (
          <Count key={columns[index]?.name} {...cell} tone={columns[index]?.tone} length={lengthOf(cell)} />
        )),
      ])}
    />
  );
}

function Count({ count, percent, href, tone, length }: CountCell & { tone?: Tone; length: number }) {
  if (count === "hidden") return <span className="app-second">Not shown</span>;
  const number = count.toLocaleString("en-GB");
  return (
    <>
      {href && count > 0 ? <a href={href}>{number}</a> : number}
      {typeof percent === "number" && ` (${percent}%)`}
      <Bar percent={length} tone={tone} />
    </>
  );
}
