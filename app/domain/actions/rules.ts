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

/** How people write the posts of a group: an action that is given to one is on the list of whoever holds it. */
export const POSTS = {
  facilitator: ["facilitator", "the facilitator", "group facilitator", "facilitators"],
  representative: ["representative", "the representative", "group representative", "representatives"],
} as const;

/** As they are offered where somebody is to be named. */
export const POST_NAMES = ["Facilitator", "Representative"] as const;
