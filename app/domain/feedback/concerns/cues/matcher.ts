import { CLASSES } from "./classes.ts";
import { endOfMatch, firstWords, type Pattern, parsePattern, wordsIn } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** Where a pattern stands among the tokens of a passage, and what it was written for. */
export type Match<T> = { of: T; from: number; to: number };

/** Finds many patterns at once: a word of the text leads to the few patterns that begin with it. */
export class Matcher<T> {
  readonly words: ReadonlySet<string>;
  readonly #byFirstWord = new Map<string, { pattern: Pattern; of: T }[]>();

  constructor(written: readonly (readonly [source: string, of: T])[]) {
    const words = new Set<string>();
    const all = written.flatMap(([sources, of]) =>
      sources.split(", ").map((source) => [source, of] as const),
    );
    for (const [source, of] of all) {
      const pattern = parsePattern(source, CLASSES);
      for (const word of wordsIn(pattern)) words.add(word);
      for (const word of firstWords(pattern))
        this.#byFirstWord.set(word, [...(this.#byFirstWord.get(word) ?? []), { pattern, of }]);
    }
    this.words = words;
  }

  find(tokens: readonly Token[], start = 0, stop = tokens.length): Match<T>[] {
    const found: Match<T>[] = [];
    for (let from = start; from < stop; from++) {
      for (const { pattern, of } of this.#byFirstWord.get(tokens[from]?.form ?? "") ?? []) {
        const to = endOfMatch(pattern, tokens, from);
        if (to !== undefined && to <= stop) found.push({ of, from, to });
      }
    }
    return found;
  }

  has(tokens: readonly Token[], start: number, stop: number): boolean {
    for (let from = start; from < stop; from++)
      for (const { pattern } of this.#byFirstWord.get(tokens[from]?.form ?? "") ?? []) {
        const to = endOfMatch(pattern, tokens, from);
        if (to !== undefined && to <= stop) return true;
      }
    return false;
  }
}
