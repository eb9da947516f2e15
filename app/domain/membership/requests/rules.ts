import type { JoinRequestState } from "#db/vocabulary.ts";

/** Where a request to join may go next (docs/states.md). An answer is final: who was declined may ask again. */
export const NEXT_REQUEST_STATES = {
  asked: ["accepted", "declined", "withdrawn"],
  accepted: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<JoinRequestState, readonly JoinRequestState[]>;
