/** The words of notes and of what they ask people to do; `vocabulary.ts` says how words are kept. */

/** The notes themselves, which are the members' edition once they are agreed. */
export const NOTES_STATES = {
  draft: "Draft",
  review: "With those who came",
  agreed: "Agreed",
} as const;

/** The edition with names removed. */
export const PUBLIC_EDITIONS = {
  none: "Not published to everyone",
  published: "Published to everyone",
} as const;

/** How someone was part of a meeting. */
export const ATTENDANCES = {
  came: "Came",
  apologies: "Sent apologies",
} as const;

export const CORRECTION_STATES = {
  open: "Waiting for an answer",
  taken: "Taken",
  declined: "Declined",
} as const;

export const ACTION_STATES = {
  open: "Open",
  done: "Done",
  dropped: "Dropped",
} as const;

export type NotesState = keyof typeof NOTES_STATES;
export type PublicEdition = keyof typeof PUBLIC_EDITIONS;
export type Attendance = keyof typeof ATTENDANCES;
export type CorrectionState = keyof typeof CORRECTION_STATES;
export type ActionState = keyof typeof ACTION_STATES;
