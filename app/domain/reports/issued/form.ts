import { z } from "zod";
import { formVersion, line, optionalPassage, passage, ticks } from "#app/lib/fields.ts";
import { placeField, recommendationForm } from "../../recommendations/form.ts";

export const LONGEST_HEADING = 120;
export const LONGEST_WORDS = 1500;
export const LONGEST_NOTE = 1000;
/** More than these nobody could answer, or would read. */
export const MOST_ASKS = 8;

/** What a report is begun with: of where, and of when. */
export const startForm = z.object({
  about: z.string("Select what it is about").min(1, "Select what it is about").max(100),
  period: z.string("Select a period").min(1, "Select a period").max(20),
});

export const sectionForm = z.object({
  heading: line("Enter a heading", LONGEST_HEADING, "The heading must be 120 characters or less"),
  text: optionalPassage(LONGEST_WORDS, "What you add must be 1,500 characters or less"),
  note: optionalPassage(LONGEST_NOTE, "Your note must be 1,000 characters or less"),
  leaveOut: ticks(["yes"], "Tick the box or leave it"),
});

export type SectionInput = z.output<typeof sectionForm>;

/** The places of the quotations that stay, and that somebody has looked at every one. */
export const quotationsForm = z.object({
  keep: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(4)).max(40),
  ),
  formVersion,
  checked: z.literal("yes", "Tick the box when you have looked at each quotation"),
});

export type QuotationsInput = z.output<typeof quotationsForm>;

/** The second person signs off what the page showed, and nothing that came to it since. */
export const signForm = z.object({ formVersion });

export type SignInput = z.output<typeof signForm>;

export const askForm = recommendationForm.extend({ to: placeField });

export type AskInput = z.output<typeof askForm>;

/** Why a report is sent back, or what a correction puts right. */
export const reasonForm = z.object({
  text: passage("Enter why", LONGEST_NOTE, "Why must be 1,000 characters or less"),
});
