import { foldLetters } from "../text/fold.ts";
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
    .map((known) => ({ known, away: distance(word, known, most) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away || (a.known < b.known ? -1 : 1));
  return near[0]?.away === 0 ? undefined : near[0]?.known;
}

/** Letters to put in, take out, change or let swap places; more than `most` is all the same. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? 0;
}

/** What was typed, with one word put right; a name begins with a capital again. */
function replaceWord(typed: string, word: string, meant: string): string {
  return typed.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (one) => {
    if (foldLetters(one).replace(/['’]s$/, "") !== word) return one;
    return /^\p{Lu}/u.test(one) ? meant[0]?.toUpperCase() + meant.slice(1) : meant;
  });
}
