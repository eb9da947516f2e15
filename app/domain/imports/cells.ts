import { today } from "#app/lib/london.ts";
import type { Rating, TimeBand } from "#db/vocabulary.ts";
import { fold } from "../text/fold.ts";

const ASKS_FOR_BETTER = /improv|better|chang|differently|not (?:so |go )*well|disappoint/;
const ASKS_FOR_GOOD =
  /\b(?:went|go|gone|do|did|done|working|worked) (?:really |particularly |so )?well\b|\blike[ds]? (?:most|best)|\b(?:was|were|is) (?:good|best)\b|good about/;

/** Where a question sends all its answers; undefined where it asks for neither, or for both. */
export function passageAskedFor(question: string): "wentWell" | "couldBeBetter" | undefined {
  const asked = fold(question);
  const forBetter = ASKS_FOR_BETTER.test(asked);
  if (forBetter === ASKS_FOR_GOOD.test(asked.replace(/not (?:so |go )*well/g, ""))) return undefined;
  return forBetter ? "couldBeBetter" : "wentWell";
}

/** What seems not to have been good goes to what could be better. */
export function passageByRating(rating: Rating | null): "wentWell" | "couldBeBetter" {
  return rating === "veryGood" || rating === "good" ? "wentWell" : "couldBeBetter";
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
