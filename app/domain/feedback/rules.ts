import type { CheckingState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";

type NextStates = { readonly [to in CheckingState]?: Action };

/**
 * Where feedback may go next, and the row of the policy that lets it; docs/states.md shows the same as a table.
 * Withdrawn is the end: the words are gone, only the count of them may stay. A moderator can hold what is published,
 * so that a mistake does not stay on show; changed words are read again before anyone else reads them.
 */
export const NEXT_STATES = {
  submitted: {
    submitted: "feedback:change",
    published: "feedback:check",
    held: "feedback:check",
    suggested: "feedback:check",
    refused: "feedback:check",
    passedOn: "feedback:check",
    withdrawn: "feedback:withdraw",
  },
  held: {
    submitted: "feedback:change",
    published: "feedback:check",
    suggested: "feedback:check",
    refused: "feedback:check",
    passedOn: "feedback:check",
    withdrawn: "feedback:withdraw",
  },
  suggested: {
    submitted: "feedback:change",
    published: "feedback:change",
    withdrawn: "feedback:withdraw",
  },
  published: {
    submitted: "feedback:change",
    held: "feedback:check",
    withdrawn: "feedback:withdraw",
  },
  refused: { withdrawn: "feedback:withdraw" },
  passedOn: { withdrawn: "feedback:withdraw" },
  withdrawn: {},
} as const satisfies Record<CheckingState, NextStates>;

export function isNextState(from: CheckingState, to: CheckingState): boolean {
  const next: NextStates = NEXT_STATES[from];
  return next[to] !== undefined;
}

/** The states out of which a piece may come into this one. */
export function statesBefore(to: CheckingState): CheckingState[] {
  const states = Object.keys(NEXT_STATES) as CheckingState[];
  return states.filter((from) => isNextState(from, to));
}

/** What whoever decides had before them: the state, and when the words were last changed. */
export type Sight = { seen: CheckingState; changedAt?: Date | null };
