import { NO_MESSAGE } from "../words.ts";
import type { AboutCount, KeyCount, WorkingCounts } from "./counts.server.ts";
import { isNarrowed, UNTHEMED, type WorkingFilter, workingAddress } from "./filter.ts";
import type { WorkingChoice } from "./queries.server.ts";
import { addressOfUncounted, LIST, tilesOf } from "./tiles.ts";
import { commentsWords, nameLargest } from "./words.ts";

/** A heading that names more than this is no help. */
const LONGEST_NAMES = 60;

type Column = { name: string; tone?: "better" };

export type WorkingChart = {
  id: string;
  headline: string;
  basis?: string;
  what: string;
  columns: Column[];
  rows: { name: string; counts: { count: number; href: string }[] }[];
};

/** A category with its numbers, and what it opens to: all of it, then its themes. */
export type WorkingCategory = {
  id: string;
  name: string;
  counts: { count: number; words: string; tone: Column["tone"] }[];
  table: Pick<WorkingChart, "what" | "columns" | "rows">;
};

/** So many themes say what matters most; all of them are in their categories. */
const THEMES_ON_TOP = 5;

/** Tiles, tables and charts: each number with the address that lists just what it counts. */
export function presentWorking({ filter, span, facts }: WorkingChoice, counts: WorkingCounts) {
  const link = (more: Partial<WorkingFilter>) =>
    workingAddress({ ...filter, list: undefined, words: undefined, ...more });
  const toList = (more: Partial<WorkingFilter>) => link(more) + LIST;
  const of = `Of ${commentsWords(counts.total)}, ${span.name.replace(/^The/, "the")}.`;
  const overlap = `${of} One comment can be in several rows.`;
  const hasTheme = filter.theme !== undefined && filter.theme !== UNTHEMED;

  const passages = PASSAGE_COLUMNS.filter(
    ({ key }) =>
      filter.passage === key ||
      (filter.passage === undefined && (key !== "notSaid" || counts.themes.some((row) => row.notSaid > 0))),
  );
  const table = (what: string, rows: readonly AboutCount[]) => ({
    what,
    columns: passages.map(({ key, ...column }) => column),
    rows: rows.map((row) => ({
      name: row.name,
      counts: passages.map(({ key }) => ({
        count: row[key],
        href: toList({ theme: row.about, passage: key }),
      })),
    })),
  });
  const most = (passage: "wentWell" | "couldBeBetter", id: string, headline: string): WorkingChart => {
    const rows = counts.themes
      .filter((row) => row[passage] > 0 && !NO_MESSAGE.includes(row.name))
      .toSorted((a, b) => b[passage] - a[passage])
      .slice(0, THEMES_ON_TOP);
    const largest = nameLargest(rows, (row) => row[passage]);
    return {
      id,
      headline: largest && largest.length <= LONGEST_NAMES ? `${headline}: ${largest}` : headline,
      what: "Theme",
      columns: passages.filter(({ key }) => key === passage).map(({ key, ...column }) => column),
      rows: rows.map(({ name, about, ...row }) => ({
        name,
        counts: [{ count: row[passage], href: toList({ theme: about, passage }) }],
      })),
    };
  };
  const keys = (
    id: "site" | "stage" | "voice",
    what: string,
    headline: string,
    rows: readonly KeyCount[],
  ): WorkingChart => {
    const largest = nameLargest(rows, ({ comments }) => comments);
    return {
      id,
      what,
      headline: largest && largest.length <= LONGEST_NAMES ? `${headline}: ${largest}` : what,
      basis: of,
      columns: [{ name: "Comments" }],
      rows: rows.map(({ key, name, comments }) => ({
        name,
        counts: [{ count: comments, href: toList({ [id]: key }) }],
      })),
    };
  };
  const isThere = (chart: WorkingChart | false): chart is WorkingChart =>
    chart !== false && chart.rows.length > 0;
  const inCategory = (category: WorkingCounts["categories"][number]) =>
    counts.themes.filter(({ about }) =>
      facts.themes.some((theme) => theme.id === about && theme.category === category.name),
    );

  return {
    tiles: tilesOf(filter, counts),
    uncountedHref: counts.uncounted > 0 ? addressOfUncounted(filter) : undefined,
    most: hasTheme
      ? []
      : [
          filter.passage !== "couldBeBetter" && most("wentWell", "praise", "Most praised"),
          filter.passage !== "wentWell" && most("couldBeBetter", "concern", "Most to improve"),
        ].filter(isThere),
    overlap,
    /** Within a category or a theme, what it consists of. */
    within: hasTheme ? table("Theme", counts.themes.toSorted(bySize)) : undefined,
    categories: hasTheme
      ? []
      : counts.categories.toSorted(bySize).map((category, index): WorkingCategory => {
          const all = { ...category, name: `All of ${category.name}` };
          return {
            id: `category-${index}`,
            name: category.name,
            counts: passages
              .filter(({ key }) => key !== "notSaid")
              .map(({ key, words, tone }) => ({ count: category[key], words, tone })),
            table: table("Theme", [all, ...inCategory(category).toSorted(bySize)]),
          };
        }),
    charts: [
      filter.stage === undefined && keys("stage", "Part of care", "Most about", counts.stages),
      filter.site === undefined && keys("site", "Where", "Most about", counts.sites),
      filter.voice === undefined && keys("voice", "Whose care", "Most often about", counts.voices),
    ].filter(isThere),
    series:
      counts.months.length > 1 && !hasTheme && filter.passage === undefined
        ? counts.series
            .filter(({ about }) => counts.categories.some((one) => one.about === about))
            .map(({ about, name, months }) => ({
              name,
              href: toList({ theme: about }),
              months: months.map((month) => ({
                ...month,
                href: toList({ theme: about, period: month.key }),
              })),
            }))
        : [],
    /** The months that any of it came in, to narrow the list down to one. */
    months:
      counts.months.length > 1
        ? counts.months
            .filter(({ comments }) => comments > 0)
            .map(({ key, name, comments }, index, all) => ({
              name: isSameYear(key, all[index - 1]?.key)
                ? name.slice(0, 3)
                : `${name.slice(0, 3)} ${key.slice(0, 4)}`,
              count: comments,
              href: isNarrowed(filter) ? toList({ period: key }) : link({ period: key }),
            }))
        : [],
    allHref: toList({ list: "all" }),
    numbersHref: link({}),
  };
}

const PASSAGE_COLUMNS: readonly {
  key: "wentWell" | "couldBeBetter" | "notSaid";
  name: string;
  words: string;
  tone?: "better";
}[] = [
  { key: "wentWell", name: "Went well", words: "went well" },
  { key: "couldBeBetter", name: "Could be better", words: "could be better", tone: "better" },
  { key: "notSaid", name: "Not said which", words: "not said which" },
];

/** Of months in a row the first one of a year says the year. */
function isSameYear(month: string, before: string | undefined): boolean {
  return month.slice(0, 4) === before?.slice(0, 4);
}

function bySize(a: AboutCount, b: AboutCount): number {
  return b.comments - a.comments;
}
