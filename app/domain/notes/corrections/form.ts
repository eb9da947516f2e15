import { z } from "zod";
import { choice, optionalPassage, passage } from "#app/lib/fields.ts";
import { versionShown } from "../form.ts";
import { LONGEST_SAID, linesOfDecisions } from "../items/form.ts";

export const correctionForm = z.object({
  text: passage(
    "Enter what the notes should say",
    2000,
    "What the notes should say must be 2,000 characters or less",
  ),
});

export type CorrectionInput = z.output<typeof correctionForm>;

/** The facilitator's answer: taken, with the item as it is to read, or declined; a reason either way. */
export const decisionForm = z.object({
  formVersion: versionShown,
  answer: choice(["taken", "declined"], "Choose if you take the correction"),
  said: optionalPassage(LONGEST_SAID, "What was said must be 10,000 characters or less"),
  decisions: linesOfDecisions,
  reason: passage(
    "Enter a reason for the person who suggested it",
    1000,
    "The reason must be 1,000 characters or less",
  ),
});

export type DecisionInput = z.output<typeof decisionForm>;

/** Why a correction was not suggested, in words for the one who meant to. */
export const NOT_SUGGESTED = {
  over: "The days for corrections are over. You can still tell the people who run the group.",
  tooMany:
    "You have suggested as many corrections as these notes can hold. Tell the people who run the group.",
} as const;

/** Why an answer was not kept. */
export const NOT_DECIDED = {
  decided: "Someone has answered this correction already.",
  changed:
    "Someone else has changed this item since you opened this page. What you typed is still here. Compare the two, then save again.",
  notChanged:
    "You chose to take the correction, but the item reads as it did. Change what was said, or the decisions.",
} as const;
