import { foldLetters } from "./fold.ts";
import { plainText } from "./plain-text.ts";

/** A word as it is compared (small letters, no accents, no apostrophe) and where it stands in the text as it was typed. */
export type Word = { form: string; start: number; end: number };

/** The words of a text, in their order. Each character is read once: the time grows with the length alone. */
export function wordsOfText(text: string): Word[] {
  const { plain, typedAt } = plainText(text);
  return Array.from(plain.matchAll(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu), ({ 0: word, index }) => {
    const { start, end } = typedAt(index, index + word.length);
    return { form: foldLetters(word).replaceAll("'", ""), start, end };
  });
}
