import { wordsOf } from "#db/vocabulary.ts";
import { HIDDEN, percentOf } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { describePeriod, type Period, periodBefore } from "./periods.ts";
import {
  type ControlledReport,
  type FactNames,
  KEY,
  REPORTED_RATINGS,
  type Responses,
  type SaidPassage,
} from "./report.ts";
import { unheardIn } from "./unheard.ts";
import {
  changeWords,
  findLargest,
  goodShare,
  headlineWords,
  listWords,
  type Row,
  shareWords,
} from "./words.ts";

/** A row of a chart and its table. What is hidden has none: it is named once, below. */
export type ChartRow = { name: string; people: number; percent: number | null };

export type Chart = {
  id: string;
  headline: string;
  /** What the first column names. */
  what: string;
  rows: ChartRow[];
  /** What nobody spoke of, named apart so that the table stays short. */
  nobody: string[];
  /** What is hidden, in its fixed order, which tells no size. */
  tooFew: string[];
  /** Of the rows that have people, fewer than half show a number. */
  isThin: boolean;
};

/** A released report as a page, a print and a file show it: words and numbers, all made from the controlled object. */
export type PresentedReport = {
  base: number;
  headline: string[];
  changes: string[];
  charts: Chart[];
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
  { place, period, names }: { place: string; period: Period; names: FactNames },
): PresentedReport | undefined {
  const base = report.cells[KEY.people];
  if (report.isWithheld || typeof base !== "number") return undefined;
  const categories = [...new Set(names.themes.map(({ category }) => category))].map((name) => ({
    id: name,
    name,
  }));
  const about = rowsOf(categories, KEY.category, report);
  const said = (passage: SaidPassage) =>
    rowsOf(categories, (name) => KEY.categoryPassage(name, passage), report);
  const themes = rowsOf(names.themes, KEY.theme, report);
  const charts = [
    // Reports that were made before categories were counted have their themes alone.
    buildChart("categories", "Category", about),
    buildChart("wentWell", "Category", said("wentWell")),
    buildChart("couldBeBetter", "Category", said("couldBeBetter")),
    buildChart("themes", "Theme", themes, { isHiddenNamed: about.length === 0 }),
    ratingChart(report),
    buildChart("months", "Month", monthRows(report)),
    buildChart("stages", "Part of care", rowsOf(names.stages, KEY.stage, report)),
  ];
  return {
    base,
    headline: headlineWords(report, place, describePeriod(period), about.length > 0 ? about : themes),
    changes: changeWords(report, before, describePeriod(periodBefore(period)), names.themes),
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

/** What stands above a chart: before the name of what is largest, or alone when nothing is. */
const HEADLINES = {
  categories: { plain: "What people spoke about", most: "Spoken about most" },
  wentWell: { plain: "What went well", most: "Most praised" },
  couldBeBetter: { plain: "What could be better", most: "Most to improve" },
  themes: { plain: "The themes within", most: "Themes spoken about most" },
  months: { plain: "When people told us", most: undefined },
  stages: { plain: "Which parts of care people spoke about", most: "Part of care spoken about most" },
} as const;

/** The largest at the top, or in the order of time. */
function buildChart(
  id: keyof typeof HEADLINES,
  what: string,
  rows: readonly Row[],
  { isHiddenNamed = true } = {},
): Chart {
  const headline = HEADLINES[id];
  const most = findLargest(rows);
  const isInTime = id === "months";
  const shown = rows.flatMap(({ name, people }) =>
    people === HIDDEN ? [] : [{ name, people, percent: null }],
  );
  const spoken = isInTime
    ? shown
    : shown.filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people);
  return {
    id,
    what,
    headline: most && headline.most ? `${headline.most}: ${listWords(most.names)}` : headline.plain,
    rows: spoken,
    nobody: isInTime ? [] : shown.filter(({ people }) => people === 0).map(({ name }) => name),
    tooFew: isHiddenNamed ? rows.filter(({ people }) => people === HIDDEN).map(({ name }) => name) : [],
    isThin: isThin(rows),
  };
}

/** What is hidden has people, since nobody is shown as 0. */
function isThin(rows: readonly Row[]): boolean {
  const hidden = rows.filter(({ people }) => people === HIDDEN).length;
  const shown = rows.filter(({ people }) => people !== HIDDEN && people > 0).length;
  return hidden > shown;
}

/** The scale of the Friends and Family Test in its own order, over those who gave a rating. */
function ratingChart(report: ControlledReport): Chart {
  const rated = report.cells[KEY.rated];
  const share = goodShare(report);
  const rows = wordsOf(REPORTED_RATINGS).flatMap((key): Row[] => {
    const people = report.cells[KEY.rating(key)];
    return people === undefined ? [] : [{ name: REPORTED_RATINGS[key], people }];
  });
  const of = typeof rated === "number" ? `, of ${rated} who gave one` : "";
  return {
    id: "ratings",
    what: "Rating",
    headline:
      share === undefined
        ? `How people rated their care${of}`
        : `${shareWords(share)}${of}, rated their care good or very good`,
    rows: rows.flatMap(({ name, people }) =>
      people === HIDDEN ? [] : [{ name, people, percent: percentOf(people, rated, SCHEMES[SCHEME]) ?? null }],
    ),
    nobody: [],
    tooFew: rows.filter(({ people }) => people === HIDDEN).map(({ name }) => name),
    isThin: isThin(rows),
  };
}
