/** The words of groups and of how people come into them; `vocabulary.ts` says how words are kept. */

/** Levels of the tree of groups; `parent` makes the levels, this says what each is called. */
export const GROUP_LEVELS = {
  local: "Cancer Action Group",
  partnership: "Partnership",
  board: "Board",
} as const;

export const JOIN_RULES = {
  open: "Anyone with an account can join",
  ask: "People ask, and a facilitator decides",
  invitation: "By invitation only",
} as const;

/** Where a wish to join a group stands. Only one that was asked waits for anybody. */
export const JOIN_REQUEST_STATES = {
  asked: "Waiting for an answer",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Taken back",
} as const;

/** Where an invitation to a group stands. That its days are over is said by its date, not by its state. */
export const INVITATION_STATES = {
  sent: "Sent",
  accepted: "Accepted",
  revoked: "Taken back",
} as const;

export type GroupLevel = keyof typeof GROUP_LEVELS;
export type JoinRule = keyof typeof JOIN_RULES;
export type JoinRequestState = keyof typeof JOIN_REQUEST_STATES;
export type InvitationState = keyof typeof INVITATION_STATES;
