import type { ImportState } from "#db/vocabulary.ts";

/** Where an import may go next (docs/states.md). One that is not wanted is removed while it is `ready`. */
export const NEXT_STATES = {
  ready: ["running"],
  running: ["done"],
  done: ["undoing"],
  undoing: ["undone"],
  undone: [],
} as const satisfies Record<ImportState, readonly ImportState[]>;
