/** The words of labelling feedback by what it is about; `vocabulary.ts` says how words are kept. */

/** What people decide about a comment from its text: several themes, one stage of care, one tumour group. */
export const LABEL_KINDS = { theme: "Theme", stage: "Stage of care", tumourGroup: "Tumour group" } as const;

/** Which passage of a comment a theme is set for. `notSaid`: it was set before anybody was asked, and both have text. */
export const PASSAGES = {
  wentWell: "Went well",
  couldBeBetter: "Could be better",
  notSaid: "Not said which",
} as const;

/** How a suggestion came about. */
export const SUGGESTION_METHODS = {
  phrases: "Words that speak of it",
  model: "Learned from comments that analysts had labelled",
} as const;

export type Passage = keyof typeof PASSAGES;
export type LabelKind = keyof typeof LABEL_KINDS;
export type SuggestionMethod = keyof typeof SUGGESTION_METHODS;
