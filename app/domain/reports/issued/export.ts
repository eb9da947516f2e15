import { toCsv } from "#app/lib/csv.ts";
import { HIDDEN, type Shown } from "../../disclosure/control.ts";
import { HIDDEN_MARK, TABLES } from "../export.ts";
import type { ReportDocument } from "./document.ts";

type Cells = (string | number)[][];

/** The columns of the open data, and what each holds: the page of the dictionary is made from the same list. */
export const COLUMNS: readonly [name: string, meaning: string][] = [
  ["report", "The last part of the address of the report, under /reports/"],
  ["place", "The county, the organisation or the group that the report is about"],
  ["period", "The months or the year that it is about"],
  ["period_starts", "The first day of the period, as year, month and day"],
  ["version", "The version of the report. There is one for each report: the newest"],
  ["issued", "The day on which this version was issued, as year, month and day"],
  [
    "table",
    "What is counted by: Everybody, Category, Theme, Rating, Part of care or Month; or comments, about whom or answered by whom",
  ],
  ["item", "The theme, rating, part of care, month or organisation"],
  [
    "people",
    "People, rounded to the nearest 5. Empty where it is not shown. In tables of comments it is the number of comments",
  ],
  ["shown", "yes, or no where the number is hidden so that nobody can be recognised"],
];

/** The figures of a report in rows: table, item, and people or null where they are hidden. */
function figureRows(report: ReportDocument): [table: string, item: string, people: number | null][] {
  const charts = report.sections.flatMap(({ charts }) => charts);
  const numberOf = (shown: Shown) => (shown === HIDDEN ? null : shown);
  return [
    ["Everybody", "People who told us something", report.base],
    ...charts.flatMap(({ id, what, rows, nobody, tooFew }) => {
      const table = TABLES[id] ?? what;
      return [
        ...rows.map(({ name, people }): [string, string, number] => [table, name, people]),
        ...nobody.map((name): [string, string, number] => [table, name, 0]),
        ...tooFew.map((name): [string, string, null] => [table, name, null]),
      ];
    }),
    ...report.responses.flatMap(({ name, count, of }): [string, string, number | null][] => [
      ["Comments answered by staff of", name, numberOf(count)],
      ...(of === undefined
        ? []
        : [["Comments about", name, numberOf(of)] as [string, string, number | null]]),
    ]),
  ];
}

function tableRows(report: ReportDocument): Cells {
  return [
    ["Patient voice report", report.place, report.period],
    ["Version", report.version, report.issuedOn],
    ["Table", "Item", "People, rounded to 5"],
    ...figureRows(report).map(([table, item, people]) => [table, item, people ?? HIDDEN_MARK]),
  ];
}

/** What a report asks, of whom and by when. */
function askRows({ asks }: ReportDocument): Cells {
  return [
    ["What is asked", "Of whom", "Answer due", "How people will know", "Reference"],
    ...asks.map(({ title, of, dueOn, doneWhen, reference }) => [title, of, dueOn, doneWhen, reference]),
  ];
}

/** The tables of an issued report as a file. Quotations stay on the page, from which they can go. */
export function issuedCsv(report: ReportDocument): string {
  return toCsv(tableRows(report));
}

export function issuedSheets(report: ReportDocument): { sheet: string; data: Cells }[] {
  return [
    { sheet: "Numbers", data: tableRows(report) },
    { sheet: "What is asked", data: askRows(report) },
  ];
}

/** The figures of every issued report in one table. */
export function openDataCsv(reports: readonly ReportDocument[]): string {
  return toCsv([
    COLUMNS.map(([name]) => name),
    ...reports.flatMap((report) =>
      figureRows(report).map(([table, item, people]) => [
        report.slug,
        report.place,
        report.period,
        report.startsOn,
        report.version,
        report.issuedOn,
        table,
        item,
        people ?? "",
        people === null ? "no" : "yes",
      ]),
    ),
  ]);
}
