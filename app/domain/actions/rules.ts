import type { ActionState } from "#db/vocabulary.ts";

/** Where an action may go next (docs/states.md). What was dropped can be written down again; it does not come back. */
export const NEXT_STATES = {
  open: ["done", "dropped"],
  done: [],
  dropped: [],
} as const satisfies Record<ActionState, readonly ActionState[]>;

/** @param today `YYYY-MM-DD` in London: on its own day, an action is not late yet */
export function isPastDay(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today;
}
