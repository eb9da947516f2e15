import type { CheckingState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";

/**
 * Where feedback may go next; docs/states.md shows the same as a table. Withdrawn is the end: the words are gone, only
 * the count of them may stay. A moderator can hold what is published, so that a mistake does not stay on show.
 */
export const NEXT_STATES = {
  submitted: ["published", "held", "refused", "withdrawn"],
  held: ["published", "refused", "withdrawn"],
  published: ["held", "withdrawn"],
  refused: ["withdrawn"],
  withdrawn: [],
} as const satisfies Record<CheckingState, readonly CheckingState[]>;

/** The row of the policy that lets a piece come into each state. */
export const ACTION_INTO = {
  submitted: "feedback:submit",
  held: "feedback:check",
  published: "feedback:check",
  refused: "feedback:check",
  withdrawn: "feedback:withdraw",
} as const satisfies Record<CheckingState, Action>;

export function isNextState(from: CheckingState, to: CheckingState): boolean {
  const next: readonly CheckingState[] = NEXT_STATES[from];
  return next.includes(to);
}

/** The states out of which a piece may come into this one. */
export function statesBefore(to: CheckingState): CheckingState[] {
  const states = Object.keys(NEXT_STATES) as CheckingState[];
  return states.filter((from) => isNextState(from, to));
}
