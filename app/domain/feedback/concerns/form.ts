import { z } from "zod";
import { formVersion, passage } from "#app/lib/fields.ts";

/** The most characters of what is said about a concern. */
export const LONGEST_ACCOUNT = 1000;

/** Why a comment may identify someone: the moderator reads these words, its writer does not. */
export const concernForm = z.object({
  text: passage(
    "Enter what may identify someone",
    LONGEST_ACCOUNT,
    "What may identify someone must be 1,000 characters or less",
  ),
});

export type ConcernInput = z.output<typeof concernForm>;

/** What a member tells moderators about a comment, or about a response to it. */
export const reportForm = concernForm.extend({ response: z.string().max(64).default("") });

export type ReportInput = z.output<typeof reportForm>;

export const outcomeForm = z.object({
  outcome: passage("Enter what you did", LONGEST_ACCOUNT, "What you did must be 1,000 characters or less"),
  formVersion,
});

export type OutcomeInput = z.output<typeof outcomeForm>;
