/** The words of importing feedback from files; `vocabulary.ts` says how words are kept. */

/** Why a row of a file is not imported. */
export const REFUSAL_REASONS = {
  nonAnswer: "It has no answer in it",
  tooLong: "It is too long",
  unknownRating: "Its rating is not on the scale",
  unknownDate: "Its date cannot be read or is in the future",
  wrongColumns: "It has more or fewer columns than the headings",
  alreadyImported: "It has been imported before",
} as const;

/** Where an import stands. Only one that is `ready` can be started, and only one that is `done` undone. */
export const IMPORT_STATES = {
  ready: "Not imported yet",
  running: "Being imported",
  done: "Imported",
  undoing: "Being undone",
  undone: "Undone",
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;
export type ImportState = keyof typeof IMPORT_STATES;
