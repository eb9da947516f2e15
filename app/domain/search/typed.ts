import { foldLetters } from "../text/fold.ts";
import { plainText } from "../text/plain-text.ts";

const LONGEST = 200;
const MOST_TERMS = 12;

/** Shorter than this the beginning of a word would be nearly every word. */
const SHORTEST_BEGINNING = 3;

/** What makes a question of words: beside any other word these are left out, for hardly any text has all of them. */
const LITTLE = new Set(
  `a about all am an and any anything are as at be been but by can could did do does find for from get got had happen
  happened happens has have how i if in is it know me my of on our please should so something tell that the their them
  there they this to want was we were what when where which who why will with would you your`.split(/\s+/),
);

/** Words that must follow each other: one alone, or a phrase. What is quoted is meant just so. */
export type Term = { words: readonly string[]; isBeginning: boolean; isQuoted: boolean };

/** What somebody looks for: all of these, and none of those. `isCut` when there were more than are looked for. */
export type Typed = { typed: string; all: readonly Term[]; none: readonly Term[]; isCut: boolean };

/**
 * Reads what was typed: words, "quoted phrases", and a minus before what shall not be there. Every other sign is no more
 * than a gap between words, so that nothing typed is ever an operator of the index. Too much is cut; nothing is an error.
 */
export function readTyped(text: string | null): Typed {
  const whole = (text ?? "")
    .slice(0, 4 * LONGEST)
    // Controls, and signs that nobody has: the tokens of an index begin with one.
    .replace(/[\p{Cc}\p{Co}]+/gu, " ")
    .trim();
  const typed = shorten(whole);
  const parts = [...plainText(typed).plain.matchAll(/(^|\s)([-−–]?)(?:"([^"]*)"?|([^\s"]+))/g)].map(
    ([, , minus, phrase, word]) => ({
      isWithout: minus !== "",
      words: wordsIn(phrase ?? word ?? ""),
      isQuoted: phrase !== undefined,
    }),
  );
  const told = withoutLittle(parts.filter(({ words }) => words.length > 0)).filter(isFirst);
  const terms = told.slice(0, MOST_TERMS);
  const last = terms.at(-1);
  const asTerm = (part: (typeof terms)[number]): Term => ({
    words: part.words,
    isQuoted: part.isQuoted,
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
    isCut: told.length > terms.length || typed.length < whole.length,
  };
}

/** No more than is looked at, up to the end of a word where there is one. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST + 1).replace(/\s+\S*$/, "");
  return cut.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, "");
}

type Part = { words: readonly string[]; isQuoted: boolean; isWithout: boolean };

function isFirst(part: Part, at: number, all: readonly Part[]): boolean {
  return all.findIndex((other) => isSame(other, part)) === at;
}

function isSame(a: Part, b: Part): boolean {
  return a.isWithout === b.isWithout && a.isQuoted === b.isQuoted && a.words.join(" ") === b.words.join(" ");
}

function withoutLittle(parts: readonly Part[]): readonly Part[] {
  const left = parts.filter(
    ({ words, isQuoted, isWithout }) => isQuoted || isWithout || words.some((word) => !LITTLE.has(word)),
  );
  return left.some(({ isWithout }) => !isWithout) ? left : parts;
}

/** "Leonard's" is looked for as "leonard", which the index has it by. */
function wordsIn(text: string): string[] {
  const bare = foldLetters(text).replace(/'s(?![\p{L}\p{N}])/gu, "");
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}
