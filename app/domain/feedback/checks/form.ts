import { z } from "zod";
import { choice, line, optionalPassage, passage } from "#app/lib/fields.ts";
import { CHECKING_STATES, wordsOf } from "#db/vocabulary.ts";
import { officeHolderField } from "../agreements/form.ts";
import { LONGEST_PASSAGE, TOO_LONG_OF_CARER } from "../form.ts";
import type { FormVersion } from "../rules.ts";

export const LONGEST_REASON = 1000;

/**
 * What the form showed: the state of the comment, and when its text was last changed. A decision made on an older
 * version does not count.
 */
const formVersion = {
  state: choice(wordsOf(CHECKING_STATES), "Go back and look at the feedback again"),
  changedAt: z
    .string()
    .regex(/^\d{0,15}$/, "Go back and look at the feedback again")
    .default("")
    .transform((moment) => (moment ? new Date(Number(moment)) : null)),
};

export const formVersionForm = z.object(formVersion);

/** Publishing it, with what only a person can see: that it is about somebody who holds an office. */
export const publishForm = z
  .object({ ...formVersion, officeHolder: officeHolderField })
  .transform(({ officeHolder, ...version }) => ({ ...version, isAboutOfficeHolder: officeHolder }));

export type PublishInput = FormVersion & { isAboutOfficeHolder?: boolean };

const reason = passage("Enter the reason", LONGEST_REASON, "The reason must be 1,000 characters or less");

/** Why a comment is held or not published: its writer reads these words. */
export const reasonForm = z.object({ ...formVersion, reason });

export type ReasonInput = FormVersion & Pick<z.output<typeof reasonForm>, "reason">;

/** Other words for the passages, and why: the writer reads both. */
export const suggestionForm = z
  .object({
    ...formVersion,
    wentWell: optionalPassage(LONGEST_PASSAGE, "What went well must be 4,000 characters or less"),
    couldBeBetter: optionalPassage(LONGEST_PASSAGE, "What could be better must be 4,000 characters or less"),
    carerText: optionalPassage(LONGEST_PASSAGE, TOO_LONG_OF_CARER),
    reason,
  })
  .refine(({ wentWell, couldBeBetter }) => wentWell || couldBeBetter, {
    path: ["wentWell"],
    message: "Leave words in one of the two",
  });

export type SuggestionInput = FormVersion & Omit<z.output<typeof suggestionForm>, keyof FormVersion>;

export const passOnForm = z.object({
  ...formVersion,
  to: line("Enter who you passed it on to", 200, "Who you passed it on to must be 200 characters or less"),
});

export type PassOnInput = FormVersion & Pick<z.output<typeof passOnForm>, "to">;
