import { z } from "zod";
import { optionalChoice } from "#app/lib/fields.ts";
import { BASES, TIME_BANDS, VOICES, wordsOf } from "#db/vocabulary.ts";
import { askedForm } from "../asked-about.ts";
import { ANSWER_FORMS } from "../drafts/form.ts";

/** The questions of the longer way as they are put after sending: each can be passed over. */
export const MORE_FORMS = {
  ...ANSWER_FORMS,
  carer: ANSWER_FORMS.carer.and(askedForm),
  "whose-care": z.object({
    voice: optionalChoice(wordsOf(VOICES), "Select whose care it was from the list"),
  }),
  basis: z.object({ basis: optionalChoice(wordsOf(BASES), "Select why you are speaking from the list") }),
  when: z.object({
    timeBand: optionalChoice(wordsOf(TIME_BANDS), "Select roughly when the care was from the list"),
  }),
} as const;
