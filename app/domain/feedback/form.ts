import { z } from "zod";
import { choice, ticks } from "#app/lib/fields.ts";
import { AUDIENCES, type Audience, wordsOf } from "#db/vocabulary.ts";

/** The most characters of a passage of feedback. */
export const LONGEST_PASSAGE = 4000;

export const TOO_LONG_OF_CARER = "What you say for yourself must be 4,000 characters or less";

/** The uses to which a writer may consent, each by itself. They are the names of the columns. */
export const CONSENT_USES = {
  mayCount: "Count it in the numbers we report",
  maySummarise: "Summarise it together with other feedback",
  mayQuote: "Quote it, without my name",
  mayContact: "Contact me about it, knowing that I wrote it",
} as const;

/** Nobody can be written to without an account. */
export const USES_WITHOUT_ACCOUNT = withoutContact(CONSENT_USES);

function withoutContact({ mayContact: _never, ...uses }: typeof CONSENT_USES) {
  return uses;
}

export type ConsentUse = keyof typeof CONSENT_USES;

const USES = Object.keys(CONSENT_USES) as [ConsentUse, ...ConsentUse[]];

/** Who may see it and how it may be used. No box ticked is an answer too: consent is a free act. */
export const sharingForm = z
  .object({
    audience: choice(wordsOf(AUDIENCES), "Select who may see your feedback"),
    uses: ticks(USES, "Select how we may use your feedback from the list"),
  })
  .transform(({ audience, uses }) => ({
    audience,
    mayCount: uses.includes("mayCount"),
    maySummarise: uses.includes("maySummarise"),
    mayQuote: uses.includes("mayQuote"),
    mayContact: uses.includes("mayContact"),
  }));

export type SharingInput = z.output<typeof sharingForm>;

/** The boxes that are ticked for these consents. */
export function usesOf(consents: Record<ConsentUse, boolean>): ConsentUse[] {
  return USES.filter((use) => consents[use]);
}

/** Who may see it and how it may be used, as lines of a summary. */
export function describeSharing(sharing: Record<ConsentUse, boolean> & { audience: Audience | null }) {
  const uses = usesOf(sharing).map((use) => CONSENT_USES[use]);
  return [
    { name: "Who may see it", answer: sharing.audience ? AUDIENCES[sharing.audience] : "Not answered" },
    {
      name: "How we may use it",
      answer: uses.length > 0 ? uses.join(". ") : "Then it is read, and used nowhere.",
    },
  ];
}

const openChoice = z
  .string()
  .max(64)
  .optional()
  .transform((value) => (value === "" ? null : value));

const themeIds = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(64)).max(100),
);

/**
 * The ids of themes that a facilitator ticked for each passage, with a stage and a tumour group where those were asked: null is none
 * chosen. Which ids there are, the command looks up. `suggestionsVersion` says which suggestions the page showed.
 */
export const themesForm = z.object({
  stage: openChoice,
  tumourGroup: openChoice,
  suggestionsVersion: z.string().max(20).optional(),
  wentWell: themeIds,
  couldBeBetter: themeIds,
  notSaid: themeIds,
});
