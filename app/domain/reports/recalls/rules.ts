import type { RecallState } from "#db/vocabulary.ts";

/** Where a recall may go next; docs/states.md shows the same as a table. */
export const NEXT_RECALL_STATES = {
  asked: ["approved", "stopped"],
  approved: [],
  stopped: [],
} as const satisfies Record<RecallState, readonly RecallState[]>;
