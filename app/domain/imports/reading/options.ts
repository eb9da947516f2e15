import { DAY_ORDERS } from "./days.ts";
import { ENCODINGS } from "./encodings.ts";
import { OFF_SCALE } from "./form.ts";
import { SCALES } from "./ratings.ts";
import { SEPARATORS } from "./separators.ts";

/** What a file can be read as, for the lists of the form. */
export const READING_OPTIONS = {
  encoding: optionsOf(ENCODINGS),
  separator: Object.entries(SEPARATORS).map(([value, { label }]) => ({ value, label })),
  dayOrder: optionsOf(DAY_ORDERS),
  scale: optionsOf(SCALES),
  offScale: optionsOf(OFF_SCALE),
};

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
