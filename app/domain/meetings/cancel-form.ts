import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 500;

/** Why a meeting is cancelled: everyone who meant to come reads it. */
export const cancelForm = z.object({
  reason: passage("Enter the reason", LONGEST_REASON, "The reason must be 500 characters or less"),
});
