import { foldLetters } from "../text/fold.ts";
import { countWrongLetters } from "../text/wrong-letters.ts";
import { listWordsFrom } from "./terms.server.ts";
import type { Typed } from "./typed.ts";

/** Shorter words are near to too many. */
const SHORTEST = 4;

/** The words of a county's places and titles with one first letter are a few hundred. */
const MOST_KNOWN = 2_000;

/** Whoever has more words wrong means something that is not here. */
const MOST_WRONG = 3;

/** From so many letters on, two may be wrong. */
const LONG = 7;

/**
 * What somebody may have meant, where nothing was found: each word that is found nowhere, as the nearest one of a place, a
 * title or the glossary. Only of what everyone may read: a suggestion from elsewhere would tell of it.
 *
 * @param isFound does this reader find that word anywhere? What is right is not put right
 */
export function suggestSpelling(
  { typed, all }: Typed,
  isFound: (word: string) => boolean,
): string | undefined {
  const wrong = all.flatMap(({ words }) => words).filter((word) => !isFound(word));
  if (wrong.length > MOST_WRONG) return undefined;
  let suggested = typed;
  for (const word of wrong) {
    const meant = findNearest(word);
    if (meant) suggested = replaceWord(suggested, word, meant);
  }
  return suggested === typed ? undefined : suggested;
}

/** Hardly anybody has the first letter of a name wrong, but some have it second. */
function findNearest(word: string): string | undefined {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const most = word.length < LONG ? 1 : 2;
  const [first = "", second = ""] = word;
  const near = [...new Set([first, second])]
    .flatMap((letter) => listWordsFrom(letter, MOST_KNOWN) ?? [])
    // A reference stands in the title that it is of, and nobody means it.
    .filter((known) => !/\d/.test(known) && Math.abs(known.length - word.length) <= most)
    .map((known) => ({ known, away: countWrongLetters(word, known, most) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away || (a.known < b.known ? -1 : 1));
  return near[0]?.away === 0 ? undefined : near[0]?.known;
}

/** What was typed, with one word put right; a name begins with a capital again. */
function replaceWord(typed: string, word: string, meant: string): string {
  return typed.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (one) => {
    if (foldLetters(one).replace(/['’]s$/, "") !== word) return one;
    return /^\p{Lu}/u.test(one) ? meant[0]?.toUpperCase() + meant.slice(1) : meant;
  });
}
