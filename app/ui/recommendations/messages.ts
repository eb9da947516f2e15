export const CHANGED = "Somebody has changed this recommendation meanwhile. Open it again to see where it is";
export const NO_RECEIVER = "Select who should get it";

export const NOT_GATHERED = {
  notGatherable: "Some of this feedback may not be used any more. Look at the list again",
  tooMany: "There can be 200 pieces of feedback and decisions under a recommendation at most",
} as const;
