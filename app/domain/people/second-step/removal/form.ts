import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

/** How the administrator knows: the one who approves reads it. */
export const removalForm = z.object({
  reason: passage(
    "Enter how you know that it is lost",
    LONGEST_REASON,
    "How you know must be 1,000 characters or less",
  ),
});

/** Why nothing was asked for, in words for the administrator. */
export const NOT_ASKED = {
  noSecondStep: "This person has no second step, so there is nothing to remove.",
} as const;

/** Why nothing was approved or stopped, in words for whoever meant to. */
export const NOT_MOVED = {
  settled: "This was stopped, or happened, in the meantime.",
  alreadyApproved: "Another administrator has approved this already.",
} as const;
