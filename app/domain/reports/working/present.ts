import type { AboutCount, KeyCount, WorkingCounts } from "./counts.server.ts";
import { IN_CATEGORY, UNTHEMED, type WorkingFilter, workingAddress } from "./filter.ts";
import type { WorkingChoice } from "./queries.server.ts";
import { commentsWords, nameLargest } from "./words.ts";

/** Where the list stands on the page: a number leads to it, past what counts it. */
const LIST = "#comments";

/** A heading that names more than this is no help. */
const LONGEST_NAMES = 60;

type Column = { name: string; tone?: "better" };

export type WorkingChart = {
  id: string;
  headline: string;
  basis: string;
  what: string;
  columns: Column[];
  rows: { name: string; counts: { count: number; href: string }[] }[];
};

/** Tiles, charts and chips: each number with the address that lists just what it counts. */
export function presentWorking({ filter, span }: WorkingChoice, counts: WorkingCounts) {
  const link = (more: Partial<WorkingFilter>) => workingAddress({ ...filter, list: undefined, ...more });
  const toList = (more: Partial<WorkingFilter>) => link(more) + LIST;
  const of = `Of ${commentsWords(counts.total)}, ${span.name.replace(/^The/, "the")}.`;
  const overlap = `${of} One comment can be in several rows.`;

  const about = (id: string, what: string, rows: readonly AboutCount[]): WorkingChart => {
    const passages = PASSAGE_COLUMNS.filter(
      ({ key }) =>
        filter.passage === key ||
        (filter.passage === undefined && (key !== "notSaid" || rows.some(({ notSaid }) => notSaid > 0))),
    );
    return {
      id,
      what,
      headline: sayMost(rows, filter),
      basis: overlap,
      columns: passages.map(({ key, ...column }) => column),
      rows: rows.toSorted(bySize).map((row) => ({
        name: row.name,
        counts: passages.map(({ key }) => ({
          count: row[key],
          href: toList({ theme: row.about, passage: key }),
        })),
      })),
    };
  };
  const keys = (
    id: "site" | "stage" | "voice" | "period",
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

  const hasTheme = filter.theme !== undefined && filter.theme !== UNTHEMED;
  const themes = about("themes", "Theme", counts.themes);
  return {
    tiles: [
      tile(counts.unanswered, "not answered", toList({ answered: "no" }), filter.answered === "no"),
      tile(counts.answered, "answered", toList({ answered: "yes" }), filter.answered === "yes"),
      tile(
        counts.unthemed,
        "with no themes yet",
        toList({ theme: UNTHEMED, passage: undefined }),
        filter.theme === UNTHEMED,
      ),
      tile(
        counts.uncounted,
        "may be read, not counted",
        link({ theme: undefined, passage: undefined, list: "uncounted" }) + LIST,
        filter.list === "uncounted",
      ),
    ],
    main: hasTheme ? themes : about("categories", "Category", counts.categories),
    themes: hasTheme ? undefined : themes,
    charts: [
      counts.months.length > 1 &&
        keys(
          "period",
          "Month",
          "Most in",
          counts.months.map(({ key, name, comments }) => ({ key, name, comments })),
        ),
      filter.stage === undefined && keys("stage", "Part of care", "Most about", counts.stages),
      filter.site === undefined && keys("site", "Where", "Most about", counts.sites),
      filter.voice === undefined && keys("voice", "Whose care", "Most often about", counts.voices),
    ].filter((chart) => typeof chart === "object" && chart.rows.length > 0) as WorkingChart[],
    series:
      counts.months.length > 1 && !hasTheme && filter.passage === undefined
        ? counts.series
            .filter(({ about }) => counts.categories.some((one) => one.about === about))
            .map(({ about, name, months }) => ({ name, months, href: toList({ theme: about }) }))
        : [],
  };
}

const PASSAGE_COLUMNS = [
  { key: "wentWell", name: "Went well" },
  { key: "couldBeBetter", name: "Could be better", tone: "better" },
  { key: "notSaid", name: "Not said which" },
] as const;

function tile(count: number, what: string, href: string, isShown: boolean) {
  return { count, what, href, isShown };
}

function bySize(a: AboutCount, b: AboutCount): number {
  return b.comments - a.comments;
}

/** What is praised most and what could be better most; within one category or theme, which of the two it is. */
function sayMost(rows: readonly AboutCount[], { theme, passage }: WorkingFilter): string {
  const [well, better] = [
    nameLargest(rows, ({ wentWell }) => wentWell),
    nameLargest(rows, ({ couldBeBetter }) => couldBeBetter),
  ];
  const parts = [
    passage !== "couldBeBetter" && well && `Most praised: ${well}`,
    passage !== "wentWell" && better && `Most to improve: ${better}`,
  ].filter((part) => typeof part === "string");
  if (rows.length > 1 && parts.length > 1 && well === better)
    return `${well}: most praised, and most to improve`;
  if (rows.length > 1 && parts.length > 0) return parts.join(". ");
  return theme?.startsWith(IN_CATEGORY) ? theme.slice(IN_CATEGORY.length) : "What the comments are about";
}
