import { z } from "zod";
import { choice, line, passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 500;

const WRONG_MINUTES = "Enter how many minutes it takes, like 10, or leave it empty";

export const itemForm = z.object({
  title: line("Enter what it is about", 150, "What it is about must be 150 characters or less"),
  minutes: z
    .string()
    .trim()
    .default("")
    .refine(
      (minutes) =>
        minutes === "" || (/^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 480),
      WRONG_MINUTES,
    )
    .transform((minutes) => (minutes === "" ? null : Number(minutes))),
});
export type ItemInput = z.output<typeof itemForm>;

export const declineItemForm = z.object({
  answer: passage("Enter the reason", LONGEST_REASON, "The reason must be 500 characters or less"),
});

export const moveForm = z.object({ direction: choice(["up", "down"], "Choose up or down") });

/** Why an item was not taken, in words for whoever sent it. */
export const NOT_TAKEN = {
  closed: "This meeting has begun or is cancelled, so its agenda stays as it is.",
  full: "There are as many items as one meeting can have. Ask the facilitator.",
  settled: "This item was changed in the meantime. Look at the agenda again.",
} as const;
