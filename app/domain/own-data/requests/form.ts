import { z } from "zod";
import { choice, passage } from "#app/lib/fields.ts";
import { REQUEST_KINDS, wordsOf } from "#db/vocabulary.ts";

export const LONGEST_REASON = 1000;

/** What somebody who is to be erased would have happen with what they told. */
export const KEEPS_FEEDBACK = {
  yes: "What is published stays, without anything that points to them",
  no: "It is erased too, or there was no word about it",
} as const;

export const requestForm = z.object({
  kind: choice(wordsOf(REQUEST_KINDS), "Choose what the person asks for"),
  keepsFeedback: choice(wordsOf(KEEPS_FEEDBACK), "Choose what becomes of their feedback"),
  reason: passage(
    "Enter how it came and how you know who asks",
    LONGEST_REASON,
    "How it came must be 1,000 characters or less",
  ),
});
export type RequestInput = z.output<typeof requestForm>;
