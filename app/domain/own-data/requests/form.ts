import { z } from "zod";
import { choice, optionalChoice, passage } from "#app/lib/fields.ts";
import { REQUEST_KINDS, wordsOf } from "#db/vocabulary.ts";

export const LONGEST_REASON = 1000;

/** What somebody who is to be erased would have happen with what they told and proposed. */
export const KEEPS_FEEDBACK = {
  yes: "What is published or was proposed to a group stays, without anything that points to them",
  no: "It is erased too, or there was no word about it",
} as const;

const NO_CHOICE = "Choose what becomes of what they told us and proposed";

export const requestForm = z
  .object({
    kind: choice(wordsOf(REQUEST_KINDS), "Choose what the person asks for"),
    keepsFeedback: optionalChoice(wordsOf(KEEPS_FEEDBACK), NO_CHOICE),
    reason: passage(
      "Enter how it came and how you know who asks",
      LONGEST_REASON,
      "How it came must be 1,000 characters or less",
    ),
  })
  // A copy leaves their feedback as it is.
  .superRefine(({ kind, keepsFeedback }, context) => {
    if (kind === "erasure" && keepsFeedback === null)
      context.addIssue({ code: "custom", path: ["keepsFeedback"], message: NO_CHOICE });
  });
export type RequestInput = z.output<typeof requestForm>;
