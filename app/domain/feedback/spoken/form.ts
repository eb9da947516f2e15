import { z } from "zod";
import { always, choice, idField, optionalChoice, optionalPassage, ticks } from "#app/lib/fields.ts";
import { AUDIENCES, BASES, TIME_BANDS, VOICES, wordsOf } from "#db/vocabulary.ts";
import { CONSENT_USES, LONGEST_PASSAGE } from "../form.ts";

/** The value of "not sure" among the organisations. */
export const NOT_SURE = "notSure";

/** Nobody can be contacted whose account is not known: that use is not asked about. */
const { mayContact: _, ...SPOKEN_USES } = CONSENT_USES;

export { SPOKEN_USES };

type SpokenUse = keyof typeof SPOKEN_USES;

/**
 * What someone said in a meeting, as the facilitator writes it down for them. One voice to a form: what a patient says
 * and what their carer says are two.
 */
export const spokenForm = z
  .object({
    page: z.string("Open this page again").regex(/^[\da-f-]{36}$/, "Open this page again"),
    voice: choice(wordsOf(VOICES), "Select whose care they spoke about"),
    basis: optionalChoice(wordsOf(BASES), "Select why they spoke for somebody else from the list"),
    organisationId: idField("Select which organisation gave the care, or that they were not sure"),
    timeBand: choice(wordsOf(TIME_BANDS), "Select roughly when the care was"),
    wentWell: optionalPassage(LONGEST_PASSAGE, "What went well must be 4,000 characters or less"),
    couldBeBetter: optionalPassage(LONGEST_PASSAGE, "What could be better must be 4,000 characters or less"),
    audience: choice(wordsOf(AUDIENCES), "Select who may see it"),
    uses: ticks(
      Object.keys(SPOKEN_USES) as [SpokenUse, ...SpokenUse[]],
      "Select how it may be used from the list",
    ),
    agreed: z.literal("yes", "Ask the person if this may be written down, then tick the box"),
  })
  .refine(({ voice, basis }) => voice !== "someoneElse" || basis, {
    ...always,
    path: ["basis"],
    message: "Select why they spoke for somebody else",
  })
  .refine(({ wentWell, couldBeBetter }) => wentWell || couldBeBetter, {
    ...always,
    path: ["wentWell"],
    message: "Enter what went well or what could be better",
  })
  .transform(({ voice, basis, organisationId, uses, agreed: __, ...form }) => ({
    ...form,
    voice,
    // An answer to a question that was not put to them is none.
    basis: voice === "someoneElse" ? basis : null,
    organisationId: organisationId === NOT_SURE ? null : organisationId,
    mayCount: uses.includes("mayCount"),
    maySummarise: uses.includes("maySummarise"),
    mayQuote: uses.includes("mayQuote"),
  }));

export type SpokenInput = z.output<typeof spokenForm>;

/** Why it was not sent on, in words for the one who wrote it down. */
export const NOT_RECORDED = {
  organisation: "Select an organisation from the list",
} as const;
