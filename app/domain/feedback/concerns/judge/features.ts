import { type Hashed, hashed, joined } from "./hash.ts";
import { type JudgedWord, piecesOf } from "./words.ts";

/**
 * What the judge looks at in a sentence: each word, each two and three words that follow each other, each two with one to
 * three others between, each four letters within a word, and about how long it is. Each has a text, which is how it stands
 * in the file of weights, and the number of that text, by which it is found there.
 *
 *     tired        want di        want to di        want .. di        #_tir        =8
 */
export type Visit = (hash: number, from: number, to: number, shape: number) => void;

const SHAPES = { word: 0, run: 1, leap: 2, opening: 3, closing: 4, length: 5, piece: 6 } as const;

const GAP = hashed(" ");
const LEAP = hashed(" .. ");
const OPENING = hashed("^ ").hash;
const CLOSING = hashed(" $");
const LONGEST_LEAP = 4;
/** A sentence is shorter than so many words, or longer than all of them. */
const LENGTHS = [4, 8, 16, 30];
const OF_LENGTHS = [...LENGTHS, 99].map((length) => hashed(`=${length}`).hash);

export function eachFeature(words: readonly JudgedWord[], start: number, stop: number, visit: Visit): void {
  for (let at = start; at < stop; at++) {
    const word = words[at] as JudgedWord;
    visit(word.ofForm.hash, at, at + 1, SHAPES.word);
    for (let piece = 0; piece < word.pieces.length; piece++)
      visit(word.pieces[piece] as number, at, at + 1, SHAPES.piece + piece);
    const stem = word.ofStem.hash;
    const withGap = joined(stem, GAP);
    const withLeap = joined(stem, LEAP);
    for (let leap = 1; leap <= LONGEST_LEAP && at + leap < stop; leap++) {
      const next = (words[at + leap] as JudgedWord).ofStem;
      if (leap > 1) {
        visit(joined(withLeap, next), at, at + leap + 1, SHAPES.leap);
        continue;
      }
      const pair = joined(withGap, next);
      visit(pair, at, at + 2, SHAPES.run);
      if (at + 2 < stop) visit(tripled(pair, (words[at + 2] as JudgedWord).ofStem), at, at + 3, SHAPES.run);
    }
  }
  if (start >= stop) return;
  visit(joined(OPENING, (words[start] as JudgedWord).ofStem), start, start + 1, SHAPES.opening);
  visit(joined((words[stop - 1] as JudgedWord).ofStem.hash, CLOSING), stop - 1, stop, SHAPES.closing);
  visit(OF_LENGTHS[lengthOf(stop - start)] as number, start, stop, SHAPES.length);
}

function tripled(pair: number, last: Hashed): number {
  return joined(joined(pair, GAP), last);
}

function lengthOf(words: number): number {
  const at = LENGTHS.findIndex((length) => words < length);
  return at < 0 ? LENGTHS.length : at;
}

/** The text of a feature that was visited: `hashed` of it is the number that was given. */
export function textOfFeature(words: readonly JudgedWord[], from: number, to: number, shape: number): string {
  const stems = words.slice(from, to).map(({ stem }) => stem);
  if (shape === SHAPES.word) return words[from]?.form ?? "";
  if (shape === SHAPES.run) return stems.join(" ");
  if (shape === SHAPES.leap) return `${stems[0]} .. ${stems.at(-1)}`;
  if (shape === SHAPES.opening) return `^ ${stems[0]}`;
  if (shape === SHAPES.closing) return `${stems[0]} $`;
  if (shape === SHAPES.length) return `=${[...LENGTHS, 99][lengthOf(to - from)]}`;
  return piecesOf(words[from]?.form ?? "")[shape - SHAPES.piece] ?? "";
}
