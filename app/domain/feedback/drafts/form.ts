import { z } from "zod";
import { choice, idField, optionalChoice, optionalPassage, ticks } from "#app/lib/fields.ts";
import { AUDIENCES, BASES, RATINGS, TIME_BANDS, VOICES, wordsOf } from "#db/vocabulary.ts";
import { LONGEST_PASSAGE, sharingForm, TOO_LONG_OF_CARER } from "../form.ts";
import { type Draft, NOT_SURE, type Step } from "./questions.ts";

const idOrNotSure = (missing: string) =>
  idField(missing).transform((value) => (value === NOT_SURE ? null : value));

const optionalId = z
  .string()
  .max(64)
  .optional()
  .transform((value) => value || null);

/** What a question's form gives: the columns of the draft that it answers, and no others. */
export const ANSWER_FORMS = {
  group: z.object({ groupId: idField("Select which group your feedback is for") }),
  "whose-care": z.object({ voice: choice(wordsOf(VOICES), "Select whose care your feedback is about") }),
  basis: z.object({ basis: choice(wordsOf(BASES), "Select why you are speaking for them") }),
  organisation: z
    .object({
      organisationId: idOrNotSure("Select which organisation gave the care, or that you are not sure"),
    })
    .transform(({ organisationId }) => ({ organisationId, isOrganisationUnsure: organisationId === null })),
  site: z.object({ siteId: idOrNotSure("Select which hospital or site it was, or that you are not sure") }),
  when: z.object({ timeBand: choice(wordsOf(TIME_BANDS), "Select roughly when the care was") }),
  "tumour-group": z.object({ tumourGroupId: optionalId }),
  stage: z.object({ stageId: optionalId }),
  overall: z.object({ rating: optionalChoice(wordsOf(RATINGS), "Select how the care was from the list") }),
  experience: z
    .object({
      wentWell: optionalPassage(LONGEST_PASSAGE, "What went well must be 4,000 characters or less"),
      couldBeBetter: optionalPassage(
        LONGEST_PASSAGE,
        "What could be better must be 4,000 characters or less",
      ),
    })
    .refine(({ wentWell, couldBeBetter }) => wentWell || couldBeBetter, {
      path: ["wentWell"],
      message: "Enter what went well or what could be better",
    }),
  carer: z.object({ carerText: optionalPassage(LONGEST_PASSAGE, TOO_LONG_OF_CARER) }),
  sharing: sharingForm,
} as const satisfies Record<Step, z.ZodType<Partial<Draft>>>;

/** The texts while they are typed: kept as they are, spaces and all, even when they are empty. */
export const autosaveForm = z.object({
  wentWell: z.string().max(LONGEST_PASSAGE).optional(),
  couldBeBetter: z.string().max(LONGEST_PASSAGE).optional(),
  carerText: z.string().max(LONGEST_PASSAGE).optional(),
});

const lenient = (text: z.ZodType<string>) => text.catch("");

/** What was said on the one page, as far as it goes: nothing in it is refused, because all of it is asked again. */
const toldForm = z
  .object({
    where: lenient(z.string().max(64)),
    placeName: lenient(z.string().max(100)),
    // However long: its own question says what is too long, and what was typed is not lost.
    wentWell: lenient(z.string()),
    couldBeBetter: lenient(z.string()),
    audience: z.enum(wordsOf(AUDIENCES)).nullable().catch(null),
    uses: ticks(["use", "quote", "contact"], "").catch([]),
  })
  .transform(({ uses, ...told }) => ({
    ...told,
    mayCount: uses.includes("use"),
    maySummarise: uses.includes("use"),
    mayQuote: uses.includes("quote"),
    mayContact: uses.includes("contact"),
  }));

export type Told = z.output<typeof toldForm>;

/** Was anything typed or chosen? */
export function isAnythingTold({ mayCount, mayQuote, mayContact, ...told }: Told): boolean {
  const { where, placeName, wentWell, couldBeBetter, audience } = told;
  return [
    where,
    placeName,
    wentWell.trim(),
    couldBeBetter.trim(),
    audience,
    mayCount,
    mayQuote,
    mayContact,
  ].some(Boolean);
}

/** What starts the longer way: the group of the link, the comment to go on from, or what was told. */
export const startForm = z
  .object({
    group: z.string().max(100).optional(),
    /** The reference of a stop that was told: this one is a further stop of the same story. */
    next: z.string().max(20).optional(),
    /** The one page says which it is; without it nothing was told there. */
    page: z.string().max(64).optional(),
    /** The draft that the one page shows. */
    draft: z.string().max(64).optional(),
  })
  .and(toldForm)
  .transform(({ group, next, page, draft, ...told }) => ({
    group,
    next,
    draft,
    ...(page && { told }),
  }));

export type StartInput = z.output<typeof startForm>;
