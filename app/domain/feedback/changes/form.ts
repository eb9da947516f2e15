import { z } from "zod";
import { optionalPassage } from "#app/lib/fields.ts";
import { askedForm } from "../asked-about.ts";
import { LONGEST_PASSAGE, TOO_LONG_OF_CARER } from "../form.ts";
import type { Texts } from "../texts.ts";

/** The most characters of why somebody keeps their own words. */
export const LONGEST_ANSWER = 1000;

/** The writer's own words, changed. */
export const passagesForm = z
  .object({
    wentWell: optionalPassage(LONGEST_PASSAGE, "What went well must be 4,000 characters or less"),
    couldBeBetter: optionalPassage(LONGEST_PASSAGE, "What could be better must be 4,000 characters or less"),
    carerText: optionalPassage(LONGEST_PASSAGE, TOO_LONG_OF_CARER),
    ...askedForm.shape,
    /** The published text comes off the pages until the new one is checked. */
    takeDown: z
      .string()
      .max(10)
      .optional()
      .transform((value) => value === "yes"),
  })
  .refine(({ wentWell, couldBeBetter }) => wentWell || couldBeBetter, {
    path: ["wentWell"],
    message: "Enter what went well or what could be better",
  });

export type PassagesInput = Texts & { takeDown?: boolean };

/** Which suggestion the page showed: agreeing to another one does not count. */
export const agreeForm = z.object({ suggestion: z.string().max(64).default("") });

/** Why the writer keeps their own words: they need not say. */
export const declineForm = z.object({
  suggestion: z.string().max(64).default(""),
  because: optionalPassage(LONGEST_ANSWER, "Why you keep your words must be 1,000 characters or less"),
});

export type DeclineInput = z.output<typeof declineForm>;
