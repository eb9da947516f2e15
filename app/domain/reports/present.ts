import { RATINGS, wordsOf } from "#db/vocabulary.ts";
import { HIDDEN, percentOf, type Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { describePeriod, type Period, periodBefore } from "./periods.ts";
import { type ControlledReport, KEY, type Responses } from "./report.ts";
import {
  changeWords,
  findLargest,
  goodShare,
  headlineWords,
  listWords,
  type Row,
  shareWords,
} from "./words.ts";

/** A row of a chart and its table; null stands for the one mark of what is hidden. */
export type ChartRow = { name: string; people: number | null; percent: number | null };

export type Chart = {
  id: string;
  headline: string;
  /** What the first column names. */
  what: string;
  rows: ChartRow[];
  /** What nobody spoke of, named apart so that the table stays short. */
  nobody: string[];
};

/** A released report as a page, a print and a file show it: words and numbers, all made from the controlled object. */
export type PresentedReport = {
  base: number;
  headline: string[];
  changes: string[];
  charts: Chart[];
  responses: Responses[];
};

export type FactNames = {
  themes: readonly { id: string; name: string }[];
  stages: readonly { id: string; name: string }[];
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
  const themes = rowsOf(names.themes, KEY.theme, report);
  const charts = [
    buildChart("themes", "Theme", themes),
    buildChart("months", "Month", monthRows(report)),
    buildChart("stages", "Part of care", rowsOf(names.stages, KEY.stage, report)),
    ratingChart(report),
  ];
  return {
    base,
    headline: headlineWords(report, place, describePeriod(period), themes),
    changes: changeWords(report, before, describePeriod(periodBefore(period)), names.themes),
    charts: base === 0 ? [] : charts.filter(({ rows }) => rows.length > 0),
    responses: report.responses,
  };
}

function rowsOf(
  facts: FactNames["themes"],
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
  themes: { plain: "What people spoke about", most: "Spoken about most" },
  months: { plain: "When people told us", most: "When most people told us" },
  stages: { plain: "Which parts of care people spoke about", most: "Part of care spoken about most" },
} as const;

/** Shown numbers first, the largest at the top; hidden ones follow in their fixed order, which tells no size. */
function buildChart(id: keyof typeof HEADLINES, what: string, rows: readonly Row[]): Chart {
  const headline = HEADLINES[id];
  const most = findLargest(rows);
  const isInTime = id === "months";
  const spoken = isInTime ? rows : rows.filter(({ people }) => people !== 0).toSorted(bySize);
  return {
    id,
    what,
    headline: most ? `${headline.most}: ${listWords(most.names)}` : headline.plain,
    rows: spoken.map(({ name, people }) => ({ name, people: numberOf(people), percent: null })),
    nobody: isInTime ? [] : rows.filter(({ people }) => people === 0).map(({ name }) => name),
  };
}

/** The scale of the Friends and Family Test in its own order, over all who told something. */
function ratingChart(report: ControlledReport): Chart {
  const base = report.cells[KEY.people];
  const share = goodShare(report);
  const options = { ...RATINGS, none: "Gave no rating" };
  const keys = [...wordsOf(RATINGS), "none"] as const;
  const rows = keys.flatMap((key): ChartRow[] => {
    const people = report.cells[KEY.rating(key)];
    if (people === undefined) return [];
    const percent = percentOf(people, base, SCHEMES[SCHEME]) ?? null;
    return [{ name: options[key], people: numberOf(people), percent }];
  });
  return {
    id: "ratings",
    what: "Rating",
    headline:
      share === undefined
        ? "How people rated their care"
        : `${shareWords(share)} rated their care good or very good`,
    rows,
    nobody: [],
  };
}

function bySize(a: Row, b: Row): number {
  return (numberOf(b.people) ?? -1) - (numberOf(a.people) ?? -1);
}

function numberOf(people: Shown): number | null {
  return people === HIDDEN ? null : people;
}
