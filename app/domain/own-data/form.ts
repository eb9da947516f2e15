import { z } from "zod";
import { choice } from "#app/lib/fields.ts";
import { wordsOf } from "#db/vocabulary.ts";

/** What becomes of what somebody told when they close their account. */
export const FEEDBACK_CHOICES = {
  stays: "It stays, and nothing in it points to me",
  goes: "Erase all of it",
  each: "I choose for each one below",
} as const;

export const closeAccountForm = z.object({
  feedback: choice(wordsOf(FEEDBACK_CHOICES), "Choose what becomes of what you told us"),
  /** The references of those that stay, where they choose for each. */
  stays: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
  sure: z.literal("yes", "Tick the box to say that you want to close your account"),
});
export type CloseAccountInput = z.output<typeof closeAccountForm>;
