import { toCsv } from "#app/lib/csv.ts";
import type { PresentedReport } from "./present.ts";

/** What stands in a file where a number is hidden: the same mark as on the page. */
export const HIDDEN_MARK = "Not shown";

/** The tables of a report as a file: the same numbers as the page, from the same object, and no quotations. */
export function reportCsv(report: PresentedReport, place: string, period: string): string {
  const rows = report.charts.flatMap(({ what, rows, nobody }) => [
    ...rows.map(({ name, people, percent }) => [what, name, people ?? HIDDEN_MARK, percent ?? ""]),
    ...nobody.map((name) => [what, name, 0, ""]),
  ]);
  return toCsv([
    ["About", place, period, ""],
    ["Table", "Item", "People, rounded to 5", "Percent"],
    ["Everybody", "People who told us something", report.base, ""],
    ...rows,
    ...report.responses.map(({ name, count }) => ["Replies by staff of", name, count, ""]),
  ]);
}
