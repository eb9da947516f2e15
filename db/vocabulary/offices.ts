/** The words of offices and of how they are given; `vocabulary.ts` says how words are kept. */

export const OFFICES = {
  facilitator: "Facilitator",
  representative: "Representative",
  reviewer: "Reviewer",
  moderator: "Moderator",
  administrator: "Administrator",
} as const;

/** An office that two have to agree on: one asks or proposes, another decides. */
export const PROPOSAL_STATES = {
  waiting: "Waiting for an administrator",
  approved: "Approved",
  refused: "Refused",
} as const;

export type Office = keyof typeof OFFICES;
export type ProposalState = keyof typeof PROPOSAL_STATES;
