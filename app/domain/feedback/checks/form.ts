import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

/** Why a piece is held or not published: its writer reads these words. */
export const reasonForm = z.object({
  reason: passage("Enter the reason", LONGEST_REASON, "The reason must be 1,000 characters or less"),
});

export type ReasonInput = z.output<typeof reasonForm>;
