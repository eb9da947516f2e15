/** The words of responses: what an office says to feedback, or to a recommendation. */

/** What a response says. Only a recommendation can be turned down: feedback asks for nothing. */
export const RESPONSE_KINDS = {
  explained: "We explain",
  changePlanned: "We plan a change",
  changeMade: "We have made a change",
  notChanging: "We are not changing this",
} as const;

/** Where a response stands. One that claims a change is read by a moderator before others read it. */
export const RESPONSE_STATES = {
  draft: "Not sent yet",
  waiting: "A moderator reads it first",
  published: "Published",
  returned: "Sent back by a moderator",
  hidden: "Hidden while a moderator looks at it",
} as const;

export type ResponseKind = keyof typeof RESPONSE_KINDS;
export type ResponseState = keyof typeof RESPONSE_STATES;
