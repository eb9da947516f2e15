import { VOICES, wordsOf } from "#db/vocabulary.ts";
import { describeVoice } from "../../feedback/answers.ts";
import {
  cellOf,
  IN_CATEGORY,
  isOf,
  NOT_SAID,
  PASSAGES_OF,
  type PassagesOf,
  type WorkingFilter,
} from "./filter.ts";
import type { WorkingChoice } from "./queries.server.ts";
import {
  type CountRow,
  countAbout,
  countBy,
  countUncounted,
  listChanged,
  monthNumber,
  placesOf,
} from "./rows.server.ts";
import { monthsIn } from "./spans.ts";

/** A thing that comments are about, and how many say that it went well, could be better, or either. */
export type AboutCount = {
  about: string;
  name: string;
  comments: number;
  wentWell: number;
  couldBeBetter: number;
  /** Their theme was set before anybody asked which passage it is about. */
  notSaid: number;
};

export type KeyCount = { key: string; name: string; comments: number };

/**
 * The exact numbers of the comments that the filter lets through, each next to what would list just those. Sites, stages,
 * voices and answers are counted as if they were not filtered by themselves, so that another one can be chosen.
 */
export function countWorking({ place, span, filter, facts }: WorkingChoice) {
  const cut = {
    ...placesOf(place),
    siteId: filter.site ?? "any",
    stageId: filter.stage ?? "any",
    voice: filter.voice ?? "any",
  };
  const listedIn = LISTED[filter.answered ?? "any"];
  const categories = facts.categories.map((name) => ({ about: IN_CATEGORY + name, name }));
  const themes = facts.themes.map(({ id, ...theme }) => ({ about: id, ...theme }));
  const changed = listChanged(cut, span);
  const rows = countAbout(cut, span, changed);
  const listed = tally(rows, listedIn);
  const cell = cellOf(filter);
  const months = monthsIn(span);

  const by = (kind: "site" | "stage" | "voice", names: readonly { id: string; name: string }[]) => {
    const found = countBy(kind, { ...cut, about: cell.about }, span, changed).filter(({ passages }) =>
      isOf(cell.of, passages),
    );
    return [...names, { id: NOT_SAID, name: "Not said" }]
      .map(({ id, name }) => ({
        key: id,
        name,
        comments: sum(
          found.filter(({ key }) => key === id),
          listedIn,
        ),
      }))
      .filter(({ comments }) => comments > 0);
  };
  const about = rows.filter((row) => row.about === cell.about && isOf(cell.of, row.passages));
  const [total, answered] = [sum(about, LISTED.any), sum(about, LISTED.yes)];
  return {
    total: listed(cell.about, cell.of),
    answered,
    unanswered: total - answered,
    unthemed: listed("", "none"),
    uncounted: sum(countUncounted(cut, span, changed), listedIn),
    categories: aboutsOf(categories, listed, filter),
    themes: aboutsOf(themes, listed, filter),
    months: months.map((month) => ({
      ...month,
      comments: listed(cell.about, cell.of, month.key),
    })),
    series: categories.map((category) => ({ ...category, months: monthsOf(category.about, listed, months) })),
    stages: by("stage", facts.stages),
    sites: by("site", facts.sites),
    voices: by(
      "voice",
      wordsOf(VOICES).map((id) => ({ id, name: describeVoice({ voice: id }) })),
    ),
  };
}

export type WorkingCounts = ReturnType<typeof countWorking>;

type Numbers = { comments: number; answered: number };

/** How many of a row's comments the filter lists. */
const LISTED = {
  any: ({ comments }: Numbers) => comments,
  yes: ({ answered }: Numbers) => answered,
  no: ({ comments, answered }: Numbers) => comments - answered,
};

type Tally = (about: string, of: PassagesOf, month?: string) => number;

/** In place of a month: all of them. */
const EVERY = 0;

/** How many of these rows' comments are about something, in all or in one month: added up once, asked often. */
function tally(rows: readonly CountRow[], numberIn: (row: Numbers) => number): Tally {
  const sums = new Map<string, Map<number, number[]>>();
  for (const row of rows) {
    const number = numberIn(row);
    const months = sums.get(row.about) ?? new Map<number, number[]>();
    sums.set(row.about, months);
    for (const month of [EVERY, row.month]) {
      const counts = months.get(month) ?? PASSAGES_OF.map(() => 0);
      months.set(month, counts);
      for (const [index, of] of PASSAGES_OF.entries())
        if (isOf(of, row.passages)) counts[index] = (counts[index] ?? 0) + number;
    }
  }
  return (about, of, month) =>
    sums.get(about)?.get(month ? monthNumber(month) : EVERY)?.[PASSAGES_OF.indexOf(of)] ?? 0;
}

/** Those that the filter leaves: what lies in its category, or the one theme. A passage that it leaves out has none. */
function aboutsOf(
  abouts: readonly { about: string; name: string; category?: string }[],
  count: Tally,
  { theme, passage }: WorkingFilter,
): AboutCount[] {
  return abouts
    .filter(
      ({ about, name, category = name }) =>
        theme === undefined || theme === about || theme === IN_CATEGORY + category,
    )
    .map(({ about, name }) => {
      const countIn = (of: "wentWell" | "couldBeBetter" | "notSaid") =>
        passage === undefined || passage === of ? count(about, of) : 0;
      return {
        about,
        name,
        comments: count(about, passage ?? "any"),
        wentWell: countIn("wentWell"),
        couldBeBetter: countIn("couldBeBetter"),
        notSaid: countIn("notSaid"),
      };
    })
    .filter(({ comments }) => comments > 0);
}

/** What went well and could be better in a category, month by month. */
function monthsOf(about: string, count: Tally, months: ReturnType<typeof monthsIn>) {
  return months.map((month) => ({
    ...month,
    wentWell: count(about, "wentWell", month.key),
    couldBeBetter: count(about, "couldBeBetter", month.key),
  }));
}

function sum<Row extends Numbers>(rows: readonly Row[], numberIn: (row: Numbers) => number): number {
  return rows.reduce((total, row) => total + numberIn(row), 0);
}
