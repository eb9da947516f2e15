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

const PLAIN = "What went well, and what could be better";

/**
 * What was praised most and what could be better most, in a sentence each, with their shown numbers and out of how many.
 *
 * @param base everybody who told something
 */
export function saidHeadline(charts: readonly Chart[], base: number): string | undefined {
  const well = charts.find(({ id }) => id === "wentWell");
  const better = charts.find(({ id }) => id === "couldBeBetter");
  if (!well || !better) return undefined;
  const [praised, toImprove] = [findLargest(well.rows), findLargest(better.rows)];
  const praise = praised && praisedWords(praised, base);
  if (praised && toImprove && praised.isEqual && listWords(praised.names) === listWords(toImprove.names))
    return `${praise}, and ${toImprove.people} said what could be better in it`;
  const sentences = [praise, toImprove && toImproveWords(toImprove, praised ? undefined : base)].filter(
    (sentence) => sentence !== undefined,
  );
  return sentences.length > 0 ? sentences.join(". ") : PLAIN;
}

type Largest = NonNullable<ReturnType<typeof findLargest>>;

function praisedWords({ names, people, isEqual }: Largest, base: number): string {
  if (!isEqual) return `People praised ${listWords(names)} most`;
  return `${people} of ${base} people${names.length > 1 ? " each" : ""} praised ${listWords(names)}`;
}

/** @param base where it was not said yet out of how many */
function toImproveWords({ names, people, isEqual }: Largest, base: number | undefined): string {
  const what = `said what could be better in ${listWords(names)}`;
  if (!isEqual) return `Most often they ${what}`;
  return `${people}${base ? ` of ${base} people` : ""}${names.length > 1 ? " each" : ""} ${what}`;
}

/** What is hidden has people, since nobody is shown as 0. */
export function isThin(rows: readonly Row[]): boolean {
  const hidden = rows.filter(({ people }) => people === HIDDEN).length;
  const shown = rows.filter(({ people }) => people !== HIDDEN && people > 0).length;
  return hidden > shown;
}
