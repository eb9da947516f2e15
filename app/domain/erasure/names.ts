import { isLittleWord, isOrdinaryWord } from "./ordinary-words.ts";
import type { Span } from "./spans.ts";

/** Before a name or behind it: what makes it part of another word. */
const WORD = "[\\p{L}\\p{N}_]";

/** How somebody is addressed: it goes with the name. */
const TITLE = "(?:(?:Mrs|Mr|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord)\\.?\\s+)?";

/** The fewest letters of a first or last name that is looked for by itself. */
const SHORTEST = 3;

/** Words that are no names, beside those of every day: of groups, towns and hospitals. */
export type IsOrdinary = (word: string) => boolean;

/**
 * Does a name say by itself who is meant, wherever it stands? Two words at least, none of them a little one, and one that is
 * no word of every day and of no place. All other names are for a reader to look at.
 */
export function saysWho(name: string, isOfPlace: IsOrdinary): boolean {
  const words = wordsOf(name);
  if (words.length < 2 || words.some(isLittleWord)) return false;
  return words.some((word) => word.length >= SHORTEST && !isOrdinaryWord(word) && !isOfPlace(word));
}

/** Where names stand in a text, each as whole words written large: with the title before it, and without the "'s" behind it. */
export function findNames(text: string, names: readonly string[]): Span[] {
  return find(text, names.map(quoted));
}

/**
 * Where a text may mean somebody: by a part of their name, such as "Desmond", "Mr Oakes" or "Desmond's". Of a word of every day
 * ("Will", "May") only where it can be a name: not where a sentence begins, and not beside a number.
 */
export function findParts(text: string, names: readonly string[]): Span[] {
  const parts = new Set(names.flatMap(partsOf));
  const run = [...parts].map(quoted).join("|");
  if (!run) return [];
  return find(text, [`(?:${run})(?:\\s+(?:${run}))*`]).filter(
    ([from, to]) => !isOrdinaryWord(text.slice(from, to)) || canBeName(text, from, to),
  );
}

function partsOf(name: string): string[] {
  const words = wordsOf(name).filter((word) => !isLittleWord(word));
  return words.filter((word) => word.length >= (words.length === 1 ? 2 : SHORTEST));
}

function canBeName(text: string, from: number, to: number): boolean {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  return !/(^|[.!?:\n]\s*)$/u.test(before) && !/\d\s*$/u.test(before) && !/^\s*\d/u.test(after);
}

function find(text: string, patterns: readonly string[]): Span[] {
  if (patterns.length === 0) return [];
  const longestFirst = [...patterns].sort((one, other) => other.length - one.length);
  const found = new RegExp(`(?<!${WORD})${TITLE}(?:${longestFirst.join("|")})(?!${WORD})`, "gu");
  return [...text.matchAll(found)].map(({ index, 0: { length } }) => [index, index + length]);
}

function wordsOf(name: string): string[] {
  return name.trim().split(/\s+/).filter(Boolean);
}

/** Over any white space. Each word begins large, or is large throughout; one in the middle may be as it is given ("van"). */
function quoted(name: string): string {
  const words = wordsOf(name);
  return words
    .map((word, at) => {
      const isInside = at > 0 && at < words.length - 1;
      const ways = [
        word.charAt(0).toUpperCase() + word.slice(1),
        word.toUpperCase(),
        ...(isInside ? [word] : []),
      ];
      return `(?:${[...new Set(ways)].map(escaped).join("|")})`;
    })
    .join("\\s+");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]");
}
