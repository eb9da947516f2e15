import { toCsv } from "#app/lib/csv.ts";
import { HIDDEN } from "../disclosure/control.ts";
import type { PresentedReport } from "./present.ts";

/** What stands in a file where a number is hidden: the same mark as on the page. */
export const HIDDEN_MARK = "Not shown";

/** Two tables that name categories are told apart. */
export const TABLES: Record<string, string> = {
  wentWell: "Category, what went well",
  couldBeBetter: "Category, what could be better",
};

/** The tables of a report as a file: the same numbers as the page, from the same object, and no quotations. */
export function reportCsv(report: PresentedReport, place: string, period: string): string {
  const rows = report.charts.flatMap(({ id, what, rows, nobody, tooFew }) => {
    const table = TABLES[id] ?? what;
    return [
      ...rows.map(({ name, people, percent }) => [table, name, people, percent ?? ""]),
      ...nobody.map((name) => [table, name, 0, ""]),
      ...tooFew.map((name) => [table, name, HIDDEN_MARK, ""]),
    ];
  });
  return toCsv([
    ["About", place, period, ""],
    ["Table", "Item", "People, rounded to 5", "Percent"],
    ["Everybody", "People who told us something", report.base, ""],
    ...rows,
    ...report.responses.flatMap(({ name, count, of }) => [
      ["Comments answered by staff of", name, count === HIDDEN ? HIDDEN_MARK : count, ""],
      ...(of === undefined ? [] : [["Comments about", name, of === HIDDEN ? HIDDEN_MARK : of, ""]]),
    ]),
  ]);
}
