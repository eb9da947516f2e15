import type { Word } from "../text/words-of-text.ts";
import type { Span } from "./found.ts";

/** How many letters a piece of a word has. */
const PIECE = 4;

/**
 * What the model looks at: each word, each two words that follow each other, and each four letters within a word with
 * its borders ("_wai", "wait", …), which bring "waited" and "waiting" together. With where each stands first.
 */
export function featuresOf(words: readonly Word[]): Map<string, Span> {
  const features = new Map<string, Span>();
  const add = (feature: string, start: number, end: number) => {
    if (!features.has(feature)) features.set(feature, { start, end });
  };
  for (const [at, { form, start, end }] of words.entries()) {
    // A word longer than any is no word: cut off, so that one long run of letters costs no more than a text does.
    const letters = `_${form.slice(0, 30)}_`;
    add(form, start, end);
    const next = words[at + 1];
    if (next) add(`${form} ${next.form}`, start, next.end);
    for (let from = 0; from + PIECE <= letters.length; from += 1)
      add(`#${letters.slice(from, from + PIECE)}`, start, end);
  }
  return features;
}
