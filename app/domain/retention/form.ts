import { z } from "zod";
import { line, passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

export const holdForm = z.object({
  what: line(
    "Enter the email address of the account, or the reference of the feedback",
    320,
    "What you enter must be 320 characters or less",
  ),
  reason: passage("Enter why it has to be kept", LONGEST_REASON, "Why must be 1,000 characters or less"),
});
export type HoldInput = z.output<typeof holdForm>;

export const NOT_HELD =
  "There is no account with this address, and no feedback with this reference. Check it";
