import { sql } from "drizzle-orm";
import { recommendations } from "#db/schema/index.ts";
import type { RecommendationInput } from "./form.ts";

/* What a recommendation says to everyone. While its group writes other words, or a moderator reads them, that is what a
   moderator passed last: a thread that is public stays public, until a moderator hides it. */

type RecommendationRow = typeof recommendations.$inferSelect;

type Worded = Pick<
  RecommendationRow,
  "title" | "asks" | "why" | "doneWhen" | "textPassedAt" | `shown${"Title" | "Asks" | "Why" | "DoneWhen"}`
>;

/** Everyone may read it from the first acceptance on, in words that a moderator has passed. */
export function isPublic({
  acceptedAt,
  textPassedAt,
  shownTitle,
}: Pick<RecommendationRow, "acceptedAt" | "textPassedAt" | "shownTitle">): boolean {
  return acceptedAt !== null && (textPassedAt !== null || shownTitle !== null);
}

/** The same as a condition of a statement. */
export const isPublicRow = sql<boolean>`(${recommendations.acceptedAt} is not null
  and (${recommendations.textPassedAt} is not null or ${recommendations.shownTitle} is not null))`;

/** Its title as everyone reads it. */
export const publicTitle = sql<string>`coalesce(${recommendations.shownTitle}, ${recommendations.title})`;

/** Its words for a reader: those of today inside, and outside those that a moderator passed last. */
export function wordsFor(row: Worded, isForInside: boolean): RecommendationInput {
  const { title, asks, why, doneWhen } = row;
  if (isForInside || row.shownTitle === null) return { title, asks, why, doneWhen };
  return {
    title: row.shownTitle,
    asks: row.shownAsks ?? "",
    why: row.shownWhy ?? "",
    doneWhen: row.shownDoneWhen ?? "",
  };
}

/** Are other words of it being written or read than those that everyone reads? */
export function areOtherWordsRead({ shownTitle }: Pick<Worded, "shownTitle">): boolean {
  return shownTitle !== null;
}

/** No words stand in for those of today. */
export const NONE_SHOWN = { shownTitle: null, shownAsks: null, shownWhy: null, shownDoneWhen: null };

/** What everyone goes on reading while other words are written: nothing of what nobody outside has read before. */
export function keepShown(row: RecommendationRow): Record<keyof typeof NONE_SHOWN, string | null> {
  if (!isPublic(row)) return NONE_SHOWN;
  const { title, asks, why, doneWhen } = wordsFor(row, false);
  return { shownTitle: title, shownAsks: asks, shownWhy: why, shownDoneWhen: doneWhen };
}
