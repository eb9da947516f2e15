import { refusal } from "#app/lib/written.ts";

export const CHANGED = "Somebody has changed this recommendation meanwhile. Open it again to see where it is";
/** The same, on a page that shows where it is. */
export const MOVED_ON = refusal(
  "Somebody has changed this recommendation meanwhile. Look at where it is now.",
);

export const NO_RECEIVER = "Select who should get it";

export const NOT_GATHERED = {
  notGatherable: "Some of this feedback may not be used any more. Look at the list again",
  tooMany: "There can be 200 pieces of feedback and decisions under a recommendation at most",
} as const;
