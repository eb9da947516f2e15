import type { RecommendationStep } from "#db/vocabulary.ts";

/**
 * Every form with words about a recommendation that everyone may read one day, and the fields of it that these are. Each
 * is looked through before it is sent (`lookFor`), and read by a moderator before it is public. A test holds this list
 * against the forms, the tables and the steps that there are.
 */
export const PUBLIC_FIELDS = {
  /** What it asks: begun, changed, or written above several that are combined. */
  words: ["title", "asks", "why", "doneWhen"],
  return: ["text", "more"],
  redirect: ["text"],
  pause: ["text"],
  close: ["text"],
  /** Of what everyone may read; of what nobody outside has seen its group alone reads why, and no moderator before. */
  takeBack: ["text"],
  /** The words of an entry of the thread, written again. */
  entry: ["text", "more"],
  /** A response, whether it speaks for one office or for several. */
  respond: ["text", "post", "planned", "made", "place", "evidence"],
  /** What a group says is still missing: its owner reads it, and the group's own notes are public. */
  helped: ["text"],
} as const;

export type PublicForm = keyof typeof PUBLIC_FIELDS;

/** The steps with words that everyone reads. Of all others only those inside read why. */
export const STEPS_WITH_PUBLIC_WORDS = [
  "returned",
  "redirected",
  "paused",
  "closed",
  "takenBack",
] as const satisfies readonly RecommendationStep[];

export function hasPublicWords(step: RecommendationStep): boolean {
  return (STEPS_WITH_PUBLIC_WORDS as readonly RecommendationStep[]).includes(step);
}
