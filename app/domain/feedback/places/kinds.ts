import { PLACE_KINDS, wordsOf } from "#db/vocabulary.ts";

/** Every kind of place but a hospital of ours, which is chosen by its name. */
export const OTHER_PLACES = wordsOf(PLACE_KINDS).filter((kind) => kind !== "hospital");
