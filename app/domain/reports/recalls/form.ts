import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

/** Which reports, by the day on which they were made, and what is wrong with them. */
export const recallForm = z.object({
  day: z.iso.date("Select the day on which the reports were made"),
  reason: passage(
    "Enter what is wrong with the reports",
    LONGEST_REASON,
    "What is wrong must be 1,000 characters or less",
  ),
});

/** Why nothing was approved or stopped, in words for whoever meant to. */
export const NOT_SETTLED = {
  settled: "Another administrator has decided about this already.",
  clock: "The service does not believe its clock. Whoever runs it must confirm the time first.",
} as const;
