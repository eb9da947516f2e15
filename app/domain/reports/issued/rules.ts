import type { ReportState } from "#db/vocabulary.ts";

/** Where a version of a report may go next; docs/states.md shows the same as a table. */
export const NEXT_REPORT_STATES = {
  draft: ["toSign"],
  toSign: ["draft", "issued"],
  issued: ["stopped", "replaced"],
  stopped: ["replaced"],
  replaced: [],
} as const satisfies Record<ReportState, readonly ReportState[]>;

/** It was sent to be signed, or issued, in the meantime. */
export type Moved = "changed";
