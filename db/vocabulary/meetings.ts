/** The words of meetings and of the documents of a group; `vocabulary.ts` says how words are kept. */

/** The kinds of file that a group can keep. */
export const DOCUMENT_KINDS = {
  pdf: "PDF",
  docx: "Word document",
  png: "Picture (PNG)",
  jpeg: "Picture (JPEG)",
} as const;

/** Whether somebody comes to a meeting. Who says yes when it is full waits for a place. */
export const ANSWER_STATES = {
  coming: "Coming",
  waiting: "On the waiting list",
  maybe: "Maybe",
  notComing: "Not coming",
} as const;

/** An item of a meeting's agenda. Those of the facilitator are accepted from the beginning. */
export const AGENDA_STATES = {
  proposed: "Proposed",
  accepted: "On the agenda",
  declined: "Declined",
  withdrawn: "Taken back",
} as const;

/** A question to a group which date suits it. */
export const POLL_STATES = {
  open: "Open",
  chosen: "A date is chosen",
  closed: "Closed without a date",
} as const;

export const POLL_ANSWERS = { yes: "Yes", maybe: "Maybe", no: "No" } as const;

/** How somebody gets the papers of a meeting. */
export const PAPER_WAYS = { email: "By email", paper: "On paper" } as const;

export type PaperWay = keyof typeof PAPER_WAYS;
export type AnswerState = keyof typeof ANSWER_STATES;
export type AgendaState = keyof typeof AGENDA_STATES;
export type PollState = keyof typeof POLL_STATES;
export type PollAnswer = keyof typeof POLL_ANSWERS;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;
