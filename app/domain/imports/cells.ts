import { dayFromParts, today } from "#app/lib/london.ts";
import type { Rating, TimeBand } from "#db/vocabulary.ts";
import { fold } from "../text/fold.ts";

/** The numbers of the Friends and Family Test (NHS England, from 2020), and its words. What else stands there is unknown. */
const RATINGS_READ = new Map<string, Rating>(
  Object.entries({
    "1": "veryGood",
    "2": "good",
    "3": "neither",
    "4": "poor",
    "5": "veryPoor",
    "6": "doNotKnow",
    "very good": "veryGood",
    good: "good",
    "neither good nor poor": "neither",
    poor: "poor",
    "very poor": "veryPoor",
    "dont know": "doNotKnow",
    "do not know": "doNotKnow",
  } as const),
);

/** @returns null where nothing was answered, undefined for what is not on the scale */
export function readRating(cell: string): Rating | null | undefined {
  const text = fold(cell);
  return text === "" ? null : RATINGS_READ.get(text);
}

/** What is asked for, or seems not to have been good, goes to what could be better. */
export function passageOf(question: string, rating: Rating | null): "wentWell" | "couldBeBetter" {
  if (/improv|better|chang|differently/.test(fold(question))) return "couldBeBetter";
  return rating === "veryGood" || rating === "good" ? "wentWell" : "couldBeBetter";
}

/**
 * A day as people here write it, as computers do, or, where only that makes a day of it, as Americans do: spreadsheets
 * mix the two in one file, and we keep only roughly when it was.
 *
 * @returns `YYYY-MM-DD`, or undefined for what is no day
 */
export function readDay(cell: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(cell) ?? [];
  if (year && month && day) return dayFromParts(day, month, year);
  const [, first, second, third] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(cell) ?? [];
  if (!first || !second || !third) return undefined;
  return dayFromParts(first, second, third) ?? dayFromParts(second, first, third);
}

/** Roughly how long before today a day was; undefined for one that is to come. */
export function bandOf(day: string, now: Date): TimeBand | undefined {
  const since = (months: number) => {
    const from = new Date(now);
    from.setUTCMonth(from.getUTCMonth() - months);
    return today(from);
  };
  if (day > today(now)) return undefined;
  if (day >= since(1)) return "lastMonth";
  if (day >= since(6)) return "oneToSixMonths";
  if (day >= since(12)) return "sixToTwelveMonths";
  return day >= since(24) ? "oneToTwoYears" : "longerAgo";
}
