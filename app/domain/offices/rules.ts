import type { ProposalState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";

/** Where a proposal may go next; docs/states.md shows the same as a table. Whoever decided is done with it. */
export const NEXT_STATES = {
  waiting: ["approved", "refused"],
  approved: [],
  refused: [],
} as const satisfies Record<ProposalState, readonly ProposalState[]>;

/** The row of the policy that lets a proposal come into a state. */
export const ACTION_INTO = {
  approved: "office:approve",
  refused: "office:approve",
} as const satisfies Partial<Record<ProposalState, Action>>;

/** So many the command line makes; each later one needs an administrator who asks and another who approves. */
export const FIRST_ADMINISTRATORS = 2;
