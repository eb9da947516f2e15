import type { CountRowsProps } from "../charts/count-table.tsx";

/** A chart of people as a report has it: what has a number, what nobody spoke of, and what is hidden. */
export interface ReportChart {
  id: string;
  headline: string;
  what: string;
  rows: readonly { name: string; people: number; percent: number | null }[];
  nobody: readonly string[];
  tooFew: readonly string[];
}

/** The same as a table: its rows, and what is named once below it. */
export interface ChartTable extends Pick<CountRowsProps, "what" | "columns" | "rows"> {
  id: string;
  headline: string;
  nobody: readonly string[];
  tooFew: readonly string[];
}

/**
 * The tables of a report: what went well and what could be better share one, on one scale. What has no number to show
 * comes last.
 *
 * @param said what stands above the shared one
 */
export function tablesOf(charts: readonly ReportChart[], said?: string): ChartTable[] {
  const well = charts.find(({ id }) => id === "wentWell");
  const better = charts.find(({ id }) => id === "couldBeBetter");
  const others = charts.filter((chart) => !(well && better) || (chart !== well && chart !== better));
  const tables = [...(well && better ? [together(well, better, said)] : []), ...others.map(alone)];
  return tables.toSorted((a, b) => Number(b.rows.length > 0) - Number(a.rows.length > 0));
}

function alone({ rows, ...chart }: ReportChart): ChartTable {
  return {
    ...chart,
    columns: [{ name: "People" }],
    rows: rows.map(({ name, people, percent }) => ({ name, counts: [{ count: people, percent }] })),
  };
}

/** What has a number on one side at least has a row; the largest come first. */
function together(
  well: ReportChart,
  better: ReportChart,
  headline = `${well.headline}. ${better.headline}`,
): ChartTable {
  const names = [
    ...new Set(
      [well, better].flatMap(({ rows, nobody, tooFew }) => [
        ...rows.map(({ name }) => name),
        ...nobody,
        ...tooFew,
      ]),
    ),
  ];
  const all = names.map((name) => ({ name, counts: [sideOf(well, name), sideOf(better, name)] }));
  const shown = all.filter(({ counts }) => counts.some(isSome));
  const rest = all.filter(({ counts }) => !counts.some(isSome));
  const isHidden = ({ counts }: (typeof all)[number]) => counts.some(({ count }) => count === "hidden");
  return {
    id: "said",
    what: well.what,
    headline,
    columns: [{ name: "Went well" }, { name: "Could be better", tone: "better" }],
    rows: shown.toSorted((a, b) => sum(b.counts) - sum(a.counts)),
    nobody: rest.filter((row) => !isHidden(row)).map(({ name }) => name),
    tooFew: rest.filter(isHidden).map(({ name }) => name),
  };
}

type Side = { count: number | "hidden" };

function sideOf({ rows, nobody }: ReportChart, name: string): Side {
  const people = nobody.includes(name) ? 0 : rows.find((row) => row.name === name)?.people;
  return { count: people ?? "hidden" };
}

function isSome({ count }: Side): boolean {
  return count !== "hidden" && count > 0;
}

function sum(counts: readonly Side[]): number {
  return counts.reduce((all, { count }) => all + (count === "hidden" ? 0 : count), 0);
}
