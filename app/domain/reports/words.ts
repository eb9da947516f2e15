import type { ReportScope } from "#db/vocabulary.ts";
import { HIDDEN, percentOf, type Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { type ControlledReport, KEY } from "./report.ts";

/**
 * Sentences made from the numbers of a report, and from nothing else. The rules: what is largest is named, with all
 * that rounding cannot tell apart from it (up to three, else none); a share is said only where a percentage may be shown;
 * two periods are compared only where both show a number, and only a difference of 10 or more is called one.
 */

/** A name and its shown number. */
export type Row = { name: string; people: Shown };

/** Differences below this may be rounding alone. */
const TELLING_DIFFERENCE = 10;

const MOST_NAMED = 3;

/** What a report is about, and what it is called. */
export type ReportedPlace = { scope: ReportScope; place: string };

/** A group is whom people tell, not what they tell about. */
export function toldWords({ scope, place }: ReportedPlace): string {
  return scope === "group" ? `told ${place} about cancer care` : `told us about ${place}`;
}

/** "45 people" */
export function peopleWords(people: number): string {
  return `${people} people`;
}

/** "Parking", "Parking and Waiting", "Parking, Waiting and Food". */
export function listWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Labels of the framework that say nothing about what was said: counted, and never made a message. */
export const NO_MESSAGE = ["Labelling not possible", "Not assigned"];

/**
 * The rows with the largest shown number, and those that rounding cannot tell apart from it; none when nothing is shown
 * or these are too many.
 */
export function findLargest(
  all: readonly Row[],
): { names: string[]; people: number; isEqual: boolean } | undefined {
  const rows = all.flatMap(({ name, people }) =>
    NO_MESSAGE.includes(name) || people === HIDDEN || people === 0 ? [] : [{ name, people }],
  );
  const people = Math.max(0, ...rows.map((row) => row.people));
  const near = rows.filter((row) => row.people > people - TELLING_DIFFERENCE);
  if (near.length === 0 || near.length > MOST_NAMED) return undefined;
  const names = near.toSorted((a, b) => b.people - a.people).map(({ name }) => name);
  return { names, people, isEqual: near.every((row) => row.people === people) };
}

/** How many in a hundred of those who gave a rating rated their care good or very good. */
export function goodShare(cells: ControlledReport["cells"]): number | undefined {
  const half = cells[KEY.rating("goodOrVeryGood")];
  const [best, good] = [cells[KEY.rating("veryGood")], cells[KEY.rating("good")]];
  // Reports that were made before ratings had halves have their parts alone.
  const sum = typeof best === "number" && typeof good === "number" ? best + good : undefined;
  return percentOf(half ?? sum, cells[KEY.rated], SCHEMES[SCHEME]);
}

/** "80% (4 out of 5)", "50% (5 out of 10)"; between two tenths "about". Near none or all, tenths would mislead. */
export function shareWords(percent: number): string {
  const parts = percent % 20 === 0 ? 5 : 10;
  const share = Math.round((percent * parts) / 100);
  if (percent < 10 || percent > 90) return `${percent}%`;
  const about = share * 100 === percent * parts ? "" : "about ";
  return `${percent}% (${about}${share} out of ${parts})`;
}

/** What the report says, in two or three sentences. */
export function headlineWords(
  report: ControlledReport,
  about: ReportedPlace,
  period: string,
  themes: readonly Row[],
): string[] {
  const people = report.cells[KEY.people];
  if (typeof people !== "number") return [];
  const most = findLargest(themes);
  const share = goodShare(report.cells);
  return [
    `${peopleWords(people)} ${toldWords(about)} in ${period}.`,
    most && mostWords(most),
    share !== undefined && `${shareWords(share)} of those who gave a rating said good or very good.`,
  ].filter((sentence) => typeof sentence === "string");
}

function mostWords({ names, people, isEqual }: NonNullable<ReturnType<typeof findLargest>>): string {
  const what = `They spoke most often about ${listWords(names)}`;
  if (names.length === 1) return `${what} (${peopleWords(people)}).`;
  return isEqual ? `${what} (${peopleWords(people)} each).` : `${what}, about as often.`;
}

/** What is different from the period before. */
export function changeWords(
  now: ControlledReport,
  before: ControlledReport | undefined,
  period: string,
  themes: Names,
): string[] {
  if (!before) return [`There is no report of ${period} to compare with.`];
  const [people, peopleBefore] = [now.cells[KEY.people], before.cells[KEY.people]];
  if (typeof people !== "number" || typeof peopleBefore !== "number")
    return [`How many told us in ${period} is not shown, so we cannot compare.`];
  const isTelling = Math.abs(people - peopleBefore) >= TELLING_DIFFERENCE;
  const more = !isTelling ? "About as many" : people > peopleBefore ? "More" : "Fewer";
  return [
    `${more} people told us: ${people}, against ${peopleBefore} in ${period}.`,
    ...themeChanges(now, before, themes),
  ];
}

type Names = readonly { id: string; name: string }[];

function themeChanges(now: ControlledReport, before: ControlledReport, themes: Names): string[] {
  return themes
    .flatMap(({ id, name }) => {
      const [people, was] = [now.cells[KEY.theme(id)], before.cells[KEY.theme(id)]];
      return typeof people === "number" && typeof was === "number" ? [{ name, people, was }] : [];
    })
    .filter(({ people, was }) => Math.abs(people - was) >= TELLING_DIFFERENCE)
    .sort((a, b) => Math.abs(b.people - b.was) - Math.abs(a.people - a.was))
    .slice(0, MOST_NAMED)
    .map(
      ({ name, people, was }) =>
        `${people > was ? "More" : "Fewer"} spoke about ${name}: ${people}, against ${was}.`,
    );
}
