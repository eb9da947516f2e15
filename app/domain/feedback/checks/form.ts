import { z } from "zod";
import { choice, passage } from "#app/lib/fields.ts";
import { CHECKING_STATES, wordsOf } from "#db/vocabulary.ts";

export const LONGEST_REASON = 1000;

/** The state in which the page showed the piece: a decision made on an older sight of it does not count. */
const seen = choice(wordsOf(CHECKING_STATES), "Go back and look at the feedback again");

export const seenForm = z.object({ seen });
export type SeenInput = z.output<typeof seenForm>;

/** Why a piece is held or not published: its writer reads these words. */
export const reasonForm = z.object({
  seen,
  reason: passage("Enter the reason", LONGEST_REASON, "The reason must be 1,000 characters or less"),
});

export type ReasonInput = z.output<typeof reasonForm>;
