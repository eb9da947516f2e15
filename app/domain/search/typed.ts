import { foldLetters } from "../text/fold.ts";
import { plainText } from "../text/plain-text.ts";

const LONGEST = 200;
const MOST_TERMS = 12;

/** Shorter than this the beginning of a word would be nearly every word. */
const SHORTEST_BEGINNING = 3;

/** Words that must follow each other: one alone, or a phrase. */
export type Term = { words: readonly string[]; isBeginning: boolean };

/** What somebody looks for: all of these, and none of those. */
export type Typed = { typed: string; all: readonly Term[]; none: readonly Term[] };

/**
 * Reads what was typed: words, "quoted phrases", and a minus before what shall not be there. Every other sign is no more
 * than a gap between words, so that nothing typed is ever an operator of the index. Too much is cut; nothing is an error.
 */
export function readTyped(text: string | null): Typed {
  const typed = (text ?? "")
    .slice(0, 4 * LONGEST)
    // Controls, and signs that nobody has: the tokens of an index begin with one.
    .replace(/[\p{Cc}\p{Co}]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "");
  const parts = [...plainText(typed).plain.matchAll(/(^|\s)([-−–]?)(?:"([^"]*)"?|([^\s"]+))/g)].map(
    ([, , minus, phrase, word]) => ({
      isWithout: minus !== "",
      words: wordsIn(phrase ?? word ?? ""),
      isQuoted: phrase !== undefined,
    }),
  );
  const terms = parts.filter(({ words }) => words.length > 0).slice(0, MOST_TERMS);
  const last = terms.at(-1);
  const asTerm = (part: (typeof terms)[number]): Term => ({
    words: part.words,
    isBeginning:
      part === last &&
      !part.isQuoted &&
      !part.isWithout &&
      part.words.length === 1 &&
      (part.words[0]?.length ?? 0) >= SHORTEST_BEGINNING,
  });
  return {
    typed,
    all: terms.filter(({ isWithout }) => !isWithout).map(asTerm),
    none: terms.filter(({ isWithout }) => isWithout).map(asTerm),
  };
}

/** "Leonard's" is looked for as "leonard", which the index has it by. */
function wordsIn(text: string): string[] {
  const bare = foldLetters(text).replace(/'s(?![\p{L}\p{N}])/gu, "");
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}
