import type { RequestState } from "#db/vocabulary.ts";

/** Where a request by post may go next; docs/states.md shows the same as a table. */
export const NEXT_REQUEST_STATES = {
  asked: ["agreed", "stopped"],
  agreed: [],
  stopped: [],
} as const satisfies Record<RequestState, readonly RequestState[]>;
