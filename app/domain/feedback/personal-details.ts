import { type FoundWords, withoutOverlaps } from "../text/found-words.ts";
import { plainText } from "../text/plain-text.ts";
import { ADDRESSES } from "./details/addresses.ts";
import { DATES } from "./details/dates.ts";
import type { Finder, PersonalDetailKind } from "./details/finder.ts";
import { NAMES } from "./details/names.ts";
import { NUMBERS } from "./details/numbers.ts";

export { PERSONAL_DETAIL_KINDS, type PersonalDetailKind } from "./details/finder.ts";

export type PersonalDetail = FoundWords & { kind: PersonalDetailKind };

/** In this order: where two would find the same words, the first one names them. */
const FINDERS: readonly Finder[] = [...NUMBERS, ...DATES, ...ADDRESSES, ...NAMES];

/**
 * Finds the words of a text that may identify someone, in the order in which they stand, so that their writer can take them
 * out. It warns and never blocks: a likely mistake is the writer's to judge, and a moderator reads everything anyway.
 * Rule: requirements.md 7.1.
 *
 * @param ownName the writer's name: people sign what they write, and a signature is found as a whole only.
 */
export function findPersonalDetails(text: string, ownName = ""): PersonalDetail[] {
  const { plain, typedAt } = plainText(text);
  const found: PersonalDetail[] = [];

  for (const finder of [...FINDERS, ...findersOf(ownName)]) {
    if (finder.needs && !finder.needs.test(plain)) continue;
    for (const { index, 0: words } of realMatches(finder, plain))
      found.push({ kind: finder.kind, ...typedAt(index, index + words.trimEnd().length) });
  }
  return withoutOverlaps(found);
}

/** What turned out to be nothing is looked at again behind its first word: "Thank Sarah" hides "Sarah Jenkins". */
function* realMatches({ pattern, isReal = () => true }: Finder, plain: string) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    if (isReal(match)) yield match;
    else pattern.lastIndex = match.index + Math.max(wordBefore(match), lengthOfLetter(plain, match.index));
  }
}

/** How long the first word of a pattern is, where that is what it captures first: no other match begins within it. */
function wordBefore({ 0: text, 1: first = "" }: RegExpExecArray): number {
  return text.startsWith(first) ? first.length : 0;
}

/** From the middle of a pair of surrogates the pattern would step back to its beginning, and find the same for ever. */
function lengthOfLetter(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** First and last name together: a first name alone is too often a plain word, such as Grace or Will. */
function findersOf(ownName: string): Finder[] {
  const name = plainText(ownName).plain.trim();
  if (!/\S \S/.test(name)) return [];
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return [{ kind: "name", pattern: new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, "giu") }];
}
