import { inflect } from "./inflect.ts";
import type { Token } from "./tokens.ts";

/**
 * How cues are written, so that whoever owns a list can read it aloud:
 *
 *     cant             this word
 *     bleed~           this word in each of its forms: bleeds, bled, bleeding
 *     hit~|slap~       one of them
 *     BREATH           one of a class of words, which may be phrases ("fight for breath")
 *     ?so              may be missing
 *     …                up to 3 words of any kind; …6 is up to 6
 *     one, or another  two patterns
 *     !sue them        says it plainly: no word beside it makes it mean something else
 *
 * Words that follow each other in a cue do so in a text within a sentence; commas do not matter. A gap leaps over no "not"
 * and no "but", since what stands behind them is another matter.
 */
export type Pattern = { source: string; elements: readonly Element[]; needs: readonly Choice[] };

type Phrase = readonly string[];
type Element = Choice | { gap: number };
/** Single words apart from phrases of several: most are single, and a set finds one at once. */
export type Choice = { words: ReadonlySet<string>; phrases: readonly Phrase[]; isOptional: boolean };

export type Classes = Readonly<Record<string, string>>;

const WORDS_IN_GAP = 3;

/** Words behind which another matter begins. */
const NO_GAP_OVER = new Set(
  "not no never dont doesnt didnt isnt wasnt havent hasnt but although though however except".split(" "),
);

export function parsePattern(source: string, classes: Classes): Pattern {
  const elements = source.split(" ").map((part) => elementOf(part, classes));
  const needs = elements.filter((element) => "words" in element && !element.isOptional) as Choice[];
  return { source, elements, needs };
}

/** Many patterns have a part in common: each is read once. */
const read = new Map<string, Element>();

function elementOf(part: string, classes: Classes): Element {
  const before = read.get(part);
  if (before) return before;
  const element = readElement(part, classes);
  read.set(part, element);
  return element;
}

function readElement(part: string, classes: Classes): Element {
  if (part.startsWith("…")) return { gap: Number(part.slice(1)) || WORDS_IN_GAP };
  const isOptional = part.startsWith("?");
  const all = phrasesOf(isOptional ? part.slice(1) : part, classes);
  const words = new Set(all.flatMap(([word = "", ...more]) => (more.length === 0 ? [word] : [])));
  return { isOptional, words, phrases: all.filter(({ length }) => length > 1) };
}

function phrasesOf(part: string, classes: Classes): Phrase[] {
  return part.split("|").flatMap((name): Phrase[] => {
    if (!/^[A-Z]/.test(name)) return formsOf(name).map((form) => [form]);
    const entries = classes[name];
    if (!entries) throw new Error(`no class of words is called ${name}`);
    return entries
      .trim()
      .split(/\s*,\s*/)
      .flatMap((entry) => expand(entry.split(" "), classes));
  });
}

/** "be~ sick" is "is sick", "was sick" and so on. */
function expand([first = "", ...rest]: readonly string[], classes: Classes): Phrase[] {
  const ends = rest.length > 0 ? expand(rest, classes) : [[]];
  return phrasesOf(first, classes).flatMap((start) => ends.map((end) => [...start, ...end]));
}

function formsOf(word: string): string[] {
  return word.endsWith("~") ? inflect(word.slice(0, -1)) : [word];
}

/** The words with which a pattern can begin. Its first element is neither a gap nor optional. */
export function firstWords({ source, elements: [first] }: Pattern): string[] {
  if (!first || "gap" in first || first.isOptional)
    throw new Error(`"${source}" begins with what may be missing`);
  return [...new Set([...first.words, ...first.phrases.map(([word = ""]) => word)])];
}

/** Where the pattern ends that begins at a token: the place behind its last word; undefined when it is not there. */
export function endOfMatch(
  { elements }: Pattern,
  tokens: readonly Token[],
  from: number,
): number | undefined {
  return endFrom(elements, 0, tokens, from, from);
}

function endFrom(
  elements: readonly Element[],
  next: number,
  tokens: readonly Token[],
  from: number,
  place: number,
): number | undefined {
  const element = elements[next];
  if (!element) return place;
  const goOn = (at: number) => endFrom(elements, next + 1, tokens, from, at);
  if ("gap" in element) {
    for (let skipped = 0; skipped <= element.gap; skipped++) {
      const end = goOn(place + skipped);
      if (end !== undefined) return end;
      const leapt = tokens[place + skipped];
      if (isOver(tokens, from, place + skipped) || !leapt || NO_GAP_OVER.has(leapt.form)) return undefined;
    }
    return undefined;
  }
  if (element.words.has(tokens[place]?.form ?? "") && !isOver(tokens, from, place)) {
    const end = goOn(place + 1);
    if (end !== undefined) return end;
  }
  for (const phrase of element.phrases) {
    if (!standsAt(phrase, tokens, from, place)) continue;
    const end = goOn(place + phrase.length);
    if (end !== undefined) return end;
  }
  return element.isOptional ? goOn(place) : undefined;
}

function standsAt(phrase: Phrase, tokens: readonly Token[], from: number, place: number): boolean {
  return phrase.every((form, at) => tokens[place + at]?.form === form && !isOver(tokens, from, place + at));
}

/** Has the sentence ended before this place, in which the match began? */
function isOver(tokens: readonly Token[], from: number, place: number): boolean {
  return place > from && (tokens[place - 1]?.isLast ?? true);
}
