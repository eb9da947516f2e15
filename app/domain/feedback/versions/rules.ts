import type { VersionState } from "#db/vocabulary.ts";

/** What becomes of other words of a comment (docs/states.md). Published, they change places with those that stood. */
export const NEXT_VERSION_STATES = {
  waiting: ["replaced", "refused"],
  replaced: [],
  refused: [],
} as const satisfies Record<VersionState, readonly VersionState[]>;
