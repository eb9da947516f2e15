import { z } from "zod";
import { choice, formVersion, idField, line, optionalPassage, passage, ticks } from "#app/lib/fields.ts";
import { HELPED_ANSWERS, wordsOf } from "#db/vocabulary.ts";

export const LONGEST_TITLE = 120;
export const LONGEST_PART = 1500;
export const LONGEST_REASON = 1000;
export const LONGEST_NOTE = 2000;

/** What a recommendation says, in plain words. */
export const recommendationForm = z.object({
  title: line(
    "Enter what you ask for in a few words",
    LONGEST_TITLE,
    "What you ask for in a few words must be 120 characters or less",
  ),
  asks: passage(
    "Enter what should be done",
    LONGEST_PART,
    "What should be done must be 1,500 characters or less",
  ),
  why: passage("Enter why it is needed", LONGEST_PART, "Why it is needed must be 1,500 characters or less"),
  doneWhen: passage(
    "Enter how people will know that it was done",
    LONGEST_PART,
    "How people will know must be 1,500 characters or less",
  ),
});

export type RecommendationInput = z.output<typeof recommendationForm>;

/** What is put under a recommendation, by the references of feedback and the ids of decisions. */
export const gatherForm = z.object({
  feedback: z.preprocess(asList, z.array(z.string().max(64)).max(200)),
  decision: z.preprocess(asList, z.array(z.string().max(64)).max(200)),
});

export type GatherInput = z.output<typeof gatherForm>;

/** A recommendation that is begun: its words, and what it rests on. */
export const draftForm = recommendationForm.extend(gatherForm.shape);

/** How the group came to support it: a decision of one of its meetings, or that what it decided still stands. */
export const supportForm = z.object({
  decision: idField("Select the decision of the meeting that supports it"),
});

/** A place as a form names it: "group-…" or "organisation-…". */
export const placeField = z
  .string("Select who should get it")
  .regex(/^(group|organisation)-.{1,64}$/, "Select who should get it");

export const sendForm = z.object({ to: placeField });

export const returnForm = z.object({
  text: passage(
    "Enter why you return it",
    LONGEST_REASON,
    "Why you return it must be 1,000 characters or less",
  ),
  more: passage(
    "Enter what would make it acceptable",
    LONGEST_REASON,
    "What would make it acceptable must be 1,000 characters or less",
  ),
});

export type ReturnInput = z.output<typeof returnForm>;

export const redirectForm = z.object({
  to: placeField,
  text: passage("Enter why they are the right ones", LONGEST_REASON, "Why must be 1,000 characters or less"),
});

/** The words of an entry of the thread, written again. */
export const entryForm = z.object({
  text: passage("Enter why", LONGEST_REASON, "Why must be 1,000 characters or less"),
  more: optionalPassage(LONGEST_REASON, "What would make it acceptable must be 1,000 characters or less"),
});

/** A reason that goes with an act: pausing, taking back, a moderator's note, closing. */
export const reasonForm = z.object({
  text: passage("Enter why", LONGEST_REASON, "Why must be 1,000 characters or less"),
});

/** Words are passed, and which of them the page showed. */
export const passForm = z.object({ formVersion });

export type PassInput = z.output<typeof passForm>;

/** Words are not passed, and why. */
export const notPassedForm = reasonForm.extend({ formVersion });

export type NotPassedInput = z.output<typeof notPassedForm>;

/** A moderator asks for other words, and may hide what everyone reads until then. */
export const holdForm = notPassedForm.extend({
  hide: ticks(["hide"], "Select whether nobody should read it until then"),
});

export type HoldInput = z.output<typeof holdForm>;

/** The reference of the comment whose words stand on the home page; empty for none. */
export const quoteForm = z.object({
  comment: z.string("Select which words fit, or none").max(64, "Select which words fit, or none"),
  formVersion,
});

export type QuoteInput = z.output<typeof quoteForm>;

export const noteForm = z.object({
  text: passage("Enter your note", LONGEST_NOTE, "Your note must be 2,000 characters or less"),
});

/** The references of the others with which one is combined. */
export const combineForm = recommendationForm.extend({
  others: z.preprocess(asList, z.array(z.string().max(64)).min(1, "Select at least 1 other")),
});

export type CombineInput = z.output<typeof combineForm>;

/** Whether a change helped. Who says no or partly says how. */
export const helpedForm = z
  .object({
    answer: choice(wordsOf(HELPED_ANSWERS), "Select if it helped"),
    text: optionalPassage(LONGEST_REASON, "What is still missing must be 1,000 characters or less"),
  })
  .refine(({ answer, text }) => text !== "" || (answer !== "no" && answer !== "partly"), {
    path: ["text"],
    message: "Enter what is still missing",
  });

export type HelpedInput = z.output<typeof helpedForm>;

/** For a group, which says so in a meeting. */
export const groupHelpedForm = z
  .object({
    answer: choice(["yes", "partly", "no", "tooEarly"], "Select if it helped"),
    text: optionalPassage(LONGEST_REASON, "What is still missing must be 1,000 characters or less"),
    decision: idField("Select the decision of the meeting that says so"),
  })
  .refine(({ answer, text }) => text !== "" || (answer !== "no" && answer !== "partly"), {
    path: ["text"],
    message: "Enter what is still missing",
  });

export type GroupHelpedInput = z.output<typeof groupHelpedForm>;

function asList(value: unknown): unknown {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
