import { z } from "zod";
import { choice } from "#app/lib/fields.ts";
import { wordsOf } from "#db/vocabulary.ts";

/** What becomes of what somebody told when they close their account. */
export const FEEDBACK_CHOICES = {
  stays: "It stays, and nothing in it points to me",
  goes: "Erase all of it",
  each: "I choose for each one below",
} as const;

/** And of what they proposed for agendas and notes. */
export const PROPOSAL_CHOICES = {
  stays: "It stays, and nothing in it points to me",
  goes: "Erase all of it",
  each: "I choose for each one below",
} as const;

const some = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

export const closeAccountForm = z
  .object({
    feedback: choice(wordsOf(FEEDBACK_CHOICES), "Choose what becomes of what you told us"),
    /** The references of those that stay, where they choose for each. */
    stays: some,
    proposals: choice(wordsOf(PROPOSAL_CHOICES), "Choose what becomes of what you proposed"),
    /** The ids of those that stay. */
    proposalsStay: some,
    sure: z.literal("yes", "Tick the box to say that you want to close your account"),
  })
  // It cannot be undone: what contradicts itself is asked again.
  .superRefine(({ feedback, stays, proposals, proposalsStay }, context) => {
    refuseContradiction(context, { choice: "feedback", ticks: "stays" }, feedback, stays);
    refuseContradiction(context, { choice: "proposals", ticks: "proposalsStay" }, proposals, proposalsStay);
  });

function refuseContradiction(
  context: z.RefinementCtx,
  fields: { choice: string; ticks: string },
  chosen: keyof typeof FEEDBACK_CHOICES,
  ticked: readonly string[],
): void {
  if (chosen === "each" && ticked.length === 0)
    context.addIssue({
      code: "custom",
      path: [fields.ticks],
      message: "Tick what stays, or choose to erase all of it",
    });
  if (chosen !== "each" && ticked.length > 0)
    context.addIssue({
      code: "custom",
      path: [fields.choice],
      message: "You ticked what stays below. Choose “I choose for each one below”, or take the ticks away",
    });
}

export type CloseAccountInput = z.output<typeof closeAccountForm>;
