import { CLASSES } from "./classes.ts";
import { type Choice, endOfMatch, firstWords, type Pattern, parsePattern } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** Where a pattern stands among the tokens of a passage, and what it was written for. */
export type Match<T> = { of: T; from: number; to: number };

type Written<T> = { pattern: Pattern; of: T };

/** Finds many patterns at once: a word of the text leads to the few patterns that begin with it. */
export class Matcher<T> {
  readonly #byFirstWord = new Map<string, Written<T>[]>();
  /** Which parts of patterns a word can begin. */
  readonly #choices = new Map<string, Set<Choice>>();

  /** @param written patterns, several in one string with commas between, and what they are for */
  constructor(written: readonly (readonly [sources: string, of: T])[]) {
    for (const [sources, of] of written) {
      for (const source of sources.split(", ")) {
        const pattern = parsePattern(source, CLASSES);
        for (const word of firstWords(pattern)) addTo(this.#byFirstWord, word, { pattern, of });
        for (const choice of pattern.needs) this.#note(choice);
      }
    }
  }

  find(tokens: readonly Token[]): Match<T>[] {
    const found: Match<T>[] = [];
    let present: Set<Choice> | undefined;
    for (const [from, { form }] of tokens.entries()) {
      for (const { pattern, of } of this.#byFirstWord.get(form) ?? []) {
        // Most patterns lack a word in the whole text, and need not be tried at each place.
        present ??= this.#choicesIn(tokens);
        if (!hasAll(present, pattern.needs)) continue;
        const to = endOfMatch(pattern, tokens, from);
        if (to !== undefined) found.push({ of, from, to });
      }
    }
    return found;
  }

  /** Is one of the patterns there between two places? */
  has(tokens: readonly Token[], start: number, stop: number): boolean {
    for (let from = start; from < stop; from++) {
      for (const { pattern } of this.#byFirstWord.get(tokens[from]?.form ?? "") ?? []) {
        const to = endOfMatch(pattern, tokens, from);
        if (to !== undefined && to <= stop) return true;
      }
    }
    return false;
  }

  #note(choice: Choice): void {
    for (const word of [...choice.words, ...choice.phrases.map(([first = ""]) => first)]) {
      const choices = this.#choices.get(word);
      if (choices) choices.add(choice);
      else this.#choices.set(word, new Set([choice]));
    }
  }

  #choicesIn(tokens: readonly Token[]): Set<Choice> {
    const present = new Set<Choice>();
    for (const form of new Set(tokens.map(({ form }) => form)))
      for (const choice of this.#choices.get(form) ?? []) present.add(choice);
    return present;
  }
}

function hasAll<V>(set: ReadonlySet<V>, needed: readonly V[]): boolean {
  return needed.every((one) => set.has(one));
}

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
