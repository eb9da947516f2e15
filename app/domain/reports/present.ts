import { buildChart, type Chart, isThin, saidHeadline } from "./charts.ts";
import { describePeriod, type Period, periodBefore } from "./periods.ts";
import { ratingChart } from "./rating-chart.ts";
import { type ControlledReport, type FactNames, KEY, type Responses, type SaidPassage } from "./report.ts";
import { unheardIn } from "./unheard.ts";
import { changeWords, headlineWords, type ReportedPlace, type Row } from "./words.ts";

/** A released report as a page, a print and a file show it: words and numbers, all made from the controlled object. */
export type PresentedReport = {
  base: number;
  headline: string[];
  changes: string[];
  charts: Chart[];
  /** What stands above what went well and what could be better. */
  said: string | undefined;
  responses: Responses[];
  /** Of whom or about what the report has nobody. */
  unheard: string[];
};

/**
 * Puts a released report into words and charts.
 *
 * @param before the release of the period before, if there is one
 * @returns undefined when too few people told something for anything to be shown
 */
export function presentReport(
  report: ControlledReport,
  before: ControlledReport | undefined,
  { about, period, names }: { about: ReportedPlace; period: Period; names: FactNames },
): PresentedReport | undefined {
  const base = report.cells[KEY.people];
  if (report.isWithheld || typeof base !== "number") return undefined;
  const categories = [...new Set(names.themes.map(({ category }) => category))].map((name) => ({
    id: name,
    name,
  }));
  const categoryRows = rowsOf(categories, KEY.category, report);
  const said = (passage: SaidPassage) =>
    rowsOf(categories, (name) => KEY.categoryPassage(name, passage), report);
  const themes = rowsOf(names.themes, KEY.theme, report);
  const charts = [
    // Reports that were made before categories were counted have their themes alone.
    buildChart("categories", "Category", categoryRows),
    buildChart("wentWell", "Category", said("wentWell")),
    buildChart("couldBeBetter", "Category", said("couldBeBetter")),
    buildChart("themes", "Theme", themes, { isHiddenNamed: categoryRows.length === 0 }),
    ratingChart(report),
    buildChart("months", "Month", monthRows(report)),
    buildChart("stages", "Part of care", rowsOf(names.stages, KEY.stage, report)),
  ];
  const spoken = categoryRows.length > 0 ? categoryRows : themes;
  return {
    base,
    // Of a table that hides most of its rows, and stands nowhere, nothing is named.
    headline: headlineWords(report, about, describePeriod(period), isThin(spoken) ? [] : spoken),
    changes: changeWords(report, before, describePeriod(periodBefore(period)), names.themes),
    said: saidHeadline(charts, base),
    charts: base === 0 ? [] : charts.filter(({ rows, tooFew }) => rows.length + tooFew.length > 0),
    responses: report.responses,
    unheard: unheardIn(report, names),
  };
}

function rowsOf(
  facts: FactNames["stages"],
  keyOf: (id: string) => string,
  { cells }: ControlledReport,
): Row[] {
  // A theme that joined the framework after the release was not counted, which is not the same as nobody.
  return facts.flatMap(({ id, name }) => {
    const people = cells[keyOf(id)];
    return people === undefined ? [] : [{ name, people }];
  });
}

function monthRows({ months }: ControlledReport): Row[] {
  return months.map(({ startsOn, people }) => ({
    name: describePeriod({ kind: "month", startsOn }),
    people,
  }));
}
