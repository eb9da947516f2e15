/** The words of what is said about a comment between its writer, moderators and reviewers. */

/** Where a question to the writer stands. A reviewer's goes by way of a moderator, who passes it on or does not. */
export const QUESTION_STATES = {
  proposed: "A moderator reads it first",
  declined: "Not passed on by a moderator",
  open: "Waiting for an answer",
  answered: "Answered",
  lapsed: "Not answered in time",
  takenBack: "Taken back",
} as const;

/** What a writer says to a response, once. */
export const REACTION_KINDS = {
  thanks: "Thank you",
  notAnswered: "This does not answer it",
} as const;

/** Where words stand that are read by a moderator before others read them. */
export const REACTION_STATES = {
  waiting: "A moderator reads it first",
  published: "Published",
  refused: "Not published",
} as const;

/** What became of a text of a comment. The published text stands in the comment itself. */
export const VERSION_STATES = {
  waiting: "Waiting to be checked",
  refused: "Not published",
  replaced: "Replaced by other words",
} as const;

export type QuestionState = keyof typeof QUESTION_STATES;
export type ReactionKind = keyof typeof REACTION_KINDS;
export type ReactionState = keyof typeof REACTION_STATES;
export type VersionState = keyof typeof VERSION_STATES;
