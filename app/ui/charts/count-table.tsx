import type { ReactNode } from "react";
import { Details } from "../nhs/details.tsx";
import { Table } from "../nhs/table.tsx";
import { Bar, Key, type Tone } from "./bar.tsx";
import { Chart, type ChartProps } from "./chart.tsx";

export interface CountCell {
  /** Hidden: too few people told it. */
  count: number | "hidden";
  percent?: number | null | undefined;
  /** What opens just what it counts, for who may open that. */
  href?: string | undefined;
}

export interface CountRowsProps {
  /** What the table is, for who does not see what stands above it. */
  caption: string;
  /** What the first column names. */
  what: string;
  columns: readonly { name: string; tone?: Tone }[];
  /** A count for each column. */
  rows: readonly { name: ReactNode; counts: readonly CountCell[] }[];
  /** So many rows are shown, the others are folded below. */
  atFirst?: number | undefined;
  /** What bars are measured by, where other tables have longer ones. */
  longest?: number;
}

export type CountTableProps = Omit<ChartProps, "children"> & Omit<CountRowsProps, "caption">;

/** A chart of counts that is its own table. */
export function CountTable({ id, headline, basis, ...table }: CountTableProps) {
  return (
    <Chart id={id} headline={headline} basis={basis}>
      <CountRows caption={headline} {...table} />
    </Chart>
  );
}

/** In each cell the number and below it its bar; all bars of a table are on one scale. */
export function CountRows({ rows, atFirst = Infinity, longest = longestOf(rows), ...table }: CountRowsProps) {
  return (
    <>
      <Rows {...table} rows={rows.slice(0, atFirst)} longest={longest} />
      {rows.length > atFirst && (
        <Details summary={`${rows.length - atFirst} more`}>
          <Rows
            {...table}
            caption={`${table.caption}, the others`}
            rows={rows.slice(atFirst)}
            longest={longest}
          />
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

type RowsProps = Omit<CountRowsProps, "atFirst" | "longest"> & { longest: number };

function Rows({ caption, what, columns, rows, longest }: RowsProps) {
  return (
    <Table
      className="app-count-table"
      caption={caption}
      captionClassName="nhsuk-u-visually-hidden"
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
          <Count key={columns[index]?.name} {...cell} tone={columns[index]?.tone} longest={longest} />
        )),
      ])}
    />
  );
}

function Count({ count, percent, href, tone, longest }: CountCell & { tone?: Tone; longest: number }) {
  if (count === "hidden") return <span className="app-second">Too few</span>;
  const number = count.toLocaleString("en-GB");
  return (
    <>
      {href && count > 0 ? <a href={href}>{number}</a> : number}
      {typeof percent === "number" && ` (${percent}%)`}
      <Bar percent={(count / longest) * 100} tone={tone} />
    </>
  );
}
