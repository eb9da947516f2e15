import { aboutToken } from "#db/search/tokens.ts";
import { formsOf } from "./forms.ts";
import { NAMES } from "./kinds.ts";
import { LONGEST_NAME, otherNamesOf } from "./other-names.ts";
import { tokensOfPlacesNamed } from "./places.server.ts";
import type { Tokens } from "./readers.server.ts";
import type { Term, Typed } from "./typed.ts";

const NOBODY: Tokens = { reading: [], elsewhere: [] };

export type Index = "public" | "scoped";

/** What a piece must be about: one token of each list, and of none of those all. */
export type About = { oneOf: readonly (readonly string[])[]; noneOf: readonly (readonly string[])[] };

/** What a term is looked for as: its words, and what is about the places that are called so. */
type Sought = { inWords: string; places: readonly string[] };

/** What was typed, as it is looked for in whichever index: all of these, and none of those. */
export type Meaning = { all: readonly Sought[]; none: readonly Sought[] };

/** What bears a name is found by that, and not beside what it is part of. */
const NOT_A_NAME = anyOf(NAMES.map((kind) => aboutToken("kind", kind)));

/**
 * The expression that an index is asked by. Whatever was typed stands in quotes, in which FTS5 knows no operator, and is
 * looked for among words; tokens are looked for in their own columns.
 *
 * @param readers tokens of who asks: an expression for what is not everyone's is never without them
 */
export function expressionOf(
  index: Index,
  { all, none }: Meaning,
  { oneOf, noneOf }: About,
  readers: Tokens = NOBODY,
): string {
  const sought = ({ inWords, places }: Sought) => {
    if (places.length === 0) return inWords;
    const there = `about : (${anyOf(places)})`;
    return `(${inWords} OR (${index === "public" ? `${there} NOT about : (${NOT_A_NAME})` : there}))`;
  };
  const conditions = [
    ...(index === "scoped" ? [`scope : (${anyOf(readers.reading)})`] : []),
    ...all.map(sought),
    ...oneOf.map((tokens) => `about : (${anyOf(tokens)})`),
  ];
  const without = [
    ...none.map(sought),
    ...(index === "scoped" && readers.elsewhere.length > 0 ? [`scope : (${anyOf(readers.elsewhere)})`] : []),
    ...noneOf.map((tokens) => `about : (${tokens.map(quoted).join(" AND ")})`),
  ];
  return [conditions.join(" AND "), ...without].map((one) => `(${one})`).join(" NOT ");
}

/** Words that are a name together are looked for as that too: "two week wait" as "2WW", and where a hospital is told of. */
export function meaningOf({ all, none }: Typed): Meaning {
  const sought: Sought[] = [];
  for (let at = 0; at < all.length; ) {
    const run = all.slice(at, at + lengthOfName(all.slice(at, at + LONGEST_NAME)));
    sought.push(seek(run));
    at += run.length;
  }
  return { all: sought, none: none.map((term) => seek([term])) };
}

/** Of how many terms the longest name is that begins with the first of them. */
function lengthOfName(terms: readonly Term[]): number {
  let longest = 1;
  let mayBePlace = true;
  for (let length = 2; length <= terms.length; length++) {
    const run = terms.slice(0, length);
    if (run.some(({ isQuoted }) => isQuoted)) break;
    const words = run.flatMap((term) => term.words);
    // What is in no name with two words is in none with three.
    mayBePlace &&= tokensOfPlacesNamed(words, run.at(-1)?.isBeginning).length > 0;
    if (mayBePlace || otherNamesOf(words).length > 0) longest = length;
  }
  return longest;
}

/** The words themselves, what else they are called, and what is about a place of that name. */
function seek(run: readonly Term[]): Sought {
  const words = run.flatMap((term) => term.words);
  const others = run.some(({ isQuoted }) => isQuoted) ? [] : otherNamesOf(words);
  const said = [run.map((term) => `(${wordsOf(term)})`).join(" AND "), ...others.map(quoted)].join(" OR ");
  const isBeginning = run.length > 1 && run.at(-1)?.isBeginning;
  return {
    inWords: `{title words} : (${said})`,
    places: [
      ...tokensOfPlacesNamed(words, isBeginning),
      ...others.flatMap((other) => tokensOfPlacesNamed(other.split(" "))),
    ],
  };
}

function wordsOf({ words, isBeginning }: Term): string {
  const [first = ""] = words;
  if (words.length > 1) return quoted(words.join(" "));
  return isBeginning ? `${anyOf(formsOf(first))} OR ${quoted(first)} *` : anyOf(formsOf(first));
}

function anyOf(words: readonly string[]): string {
  return words.map(quoted).join(" OR ");
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', " ")}"`;
}
