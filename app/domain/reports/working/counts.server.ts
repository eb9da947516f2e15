import { VOICES, wordsOf } from "#db/vocabulary.ts";
import { describeVoice } from "../../feedback/answers.ts";
import { cellOf, IN_CATEGORY, NOT_SAID, type WorkingFilter } from "./filter.ts";
import type { WorkingChoice } from "./queries.server.ts";
import { type CountRow, countAbout, countBy, countUncounted, placesOf } from "./rows.server.ts";
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
  const isListed = ({ isAnswered }: { isAnswered: boolean }) =>
    filter.answered === undefined || (filter.answered === "yes") === isAnswered;

  const categories = facts.categories.map((name) => ({ about: IN_CATEGORY + name, name }));
  const themes = facts.themes.map(({ id, ...theme }) => ({ about: id, ...theme }));
  const abouts = ["", "themed", "unthemed", ...[...categories, ...themes].map(({ about }) => about)];
  const rows = countAbout(cut, abouts, span);
  const all = tally(rows);
  const listed = tally(rows.filter(isListed));
  const answered = tally(rows.filter(({ isAnswered }) => isAnswered));
  const cell = cellOf(filter);
  const months = monthsIn(span);

  const by = (kind: "site" | "stage" | "voice", names: readonly { id: string; name: string }[]) => {
    const keys = [...names, { id: NOT_SAID, name: "Not said" }];
    const ids = keys.map(({ id }) => id);
    const found = countBy(kind, cut, ids, cell, span).filter(isListed);
    return keys
      .map(({ id, name }) => ({ key: id, name, comments: sum(found.filter(({ key }) => key === id)) }))
      .filter(({ comments }) => comments > 0);
  };
  return {
    total: listed(cell.about, cell.passage),
    answered: answered(cell.about, cell.passage),
    unanswered: all(cell.about, cell.passage) - answered(cell.about, cell.passage),
    unthemed: listed("unthemed", "any"),
    uncounted: sum(countUncounted(cut, span).filter(isListed)),
    categories: aboutsOf(categories, listed, filter),
    themes: aboutsOf(themes, listed, filter),
    months: months.map((month) => ({
      ...month,
      comments: listed(cell.about, cell.passage, month.key),
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

type Tally = (about: string, passage: string, month?: string) => number;

/** How many of these rows' comments are about something, in all or in one month: added up once, asked often. */
function tally(rows: readonly CountRow[]): Tally {
  const sums = new Map<string, number>();
  for (const { about, passage, month, comments } of rows)
    for (const key of [`${about} ${passage}`, `${about} ${passage} ${month}`])
      sums.set(key, (sums.get(key) ?? 0) + comments);
  return (about, passage, month) =>
    sums.get(month ? `${about} ${passage} ${month}` : `${about} ${passage}`) ?? 0;
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

function sum(rows: readonly { comments: number }[]): number {
  return rows.reduce((total, { comments }) => total + comments, 0);
}
