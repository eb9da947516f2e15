import { refusal } from "#app/lib/written.ts";

export const CHANGED =
  "This cannot be done where the recommendation is now. Open it again to see where that is";
/** The same, on a page that shows where it is. */
export const MOVED_ON = refusal(
  "This cannot be done where the recommendation is now. Look at where that is.",
);

export const NOT_SUPPORTED = "Your group has to support it at a meeting before you can send it";

export const NO_RECEIVER = "Select who should get it";

export const NOT_GATHERED = {
  notGatherable: "Some of this feedback may not be used any more. Look at the list again",
  tooMany: "There can be 200 pieces of feedback and decisions under a recommendation at most",
} as const;
