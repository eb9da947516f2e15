import type { RemovalState } from "#db/vocabulary.ts";

/** So long after the email about it nothing happens yet: time to stop what somebody else asked for. */
export const REMOVAL_WAIT_HOURS = 24;

/** Where a removal may go next; docs/states.md shows the same as a table. */
export const NEXT_REMOVAL_STATES = {
  asked: ["approved", "stopped"],
  approved: ["done", "stopped"],
  stopped: [],
  done: [],
} as const satisfies Record<RemovalState, readonly RemovalState[]>;
