import { HIDDEN } from "../disclosure/control.ts";
import { findLargest, listWords, type Row } from "./words.ts";

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
  /** What is hidden, for whatever reason, in its fixed order, which tells no size. */
  tooFew: string[];
  /** Of the rows that have people, fewer than half show a number. */
  isThin: boolean;
};

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
export function buildChart(
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

/** What was praised most beside what could be better most: said once where they are the same, and not where some are. */
export function saidHeadline(charts: readonly Chart[]): string | undefined {
  const well = charts.find(({ id }) => id === "wentWell");
  const better = charts.find(({ id }) => id === "couldBeBetter");
  if (!well || !better) return undefined;
  const [praised = [], toImprove = []] = [well, better].map(({ rows }) => findLargest(rows)?.names ?? []);
  if (praised.length > 0 && listWords(praised) === listWords(toImprove))
    return `Both praised most and most to improve: ${listWords(praised)}`;
  if (praised.some((name) => toImprove.includes(name))) return "What went well, and what could be better";
  return `${well.headline}. ${better.headline}`;
}

/** What is hidden has people, since nobody is shown as 0. */
export function isThin(rows: readonly Row[]): boolean {
  const hidden = rows.filter(({ people }) => people === HIDDEN).length;
  const shown = rows.filter(({ people }) => people !== HIDDEN && people > 0).length;
  return hidden > shown;
}
