import { eachFeature } from "./features.ts";
import { hashed } from "./hash.ts";
import { unpack } from "./packed.ts";
import type { JudgedWord } from "./words.ts";

/**
 * What was learned from the labelled sentences, by `npm run train:cues`: one logistic regression for each kind of concern.
 * `features` are packed (`packed.ts`), each with its weight for each kind as a whole number of `step`.
 */
export type Weights = {
  version: number;
  step: number;
  kinds: { kind: string; bias: number; cut: number }[];
  features: string;
};

/** A sentence shorter than so many features says too little for one word in it to weigh much. */
export const FEWEST_FEATURES = 60;

const SEED = 0x9e3779b1;

/**
 * Reads sentences as the labelled ones were read. All weights lie in two arrays of numbers, in which a feature is found by
 * its number: no text is made of a sentence, and the server keeps no thousands of small objects.
 */
export class Judge {
  readonly kinds: number;
  readonly #biases: Float64Array;
  readonly #step: number;
  readonly #shift: number;
  readonly #keys: Int32Array;
  readonly #weights: Int8Array;

  constructor({ step, kinds, features }: Weights) {
    const all = [...unpack(features, kinds.length)];
    this.kinds = kinds.length;
    this.#step = step;
    this.#biases = Float64Array.from(kinds, ({ bias }) => bias);
    // Room for half as many more at the least, so that few stand in each other's way.
    const bits = Math.ceil(Math.log2(all.length * 1.5 + 1));
    this.#shift = 32 - bits;
    this.#keys = new Int32Array(2 ** bits);
    this.#weights = new Int8Array(2 ** bits * this.kinds);
    for (const { text, weights } of all) this.#put(hashed(text).hash, weights);
  }

  /** How much each kind speaks from a sentence: its words between two places. */
  scores(words: readonly JudgedWord[], start: number, stop: number): number[] {
    const sums = new Int32Array(this.kinds);
    let features = 0;
    eachFeature(words, start, stop, (hash) => {
      features++;
      const place = this.#find(hash);
      if (place < 0) return;
      for (let kind = 0; kind < this.kinds; kind++)
        sums[kind] = (sums[kind] as number) + (this.#weights[place * this.kinds + kind] as number);
    });
    // Long and short sentences weigh the same: the learning divides so too.
    const share = this.#step / Math.sqrt(Math.max(features, FEWEST_FEATURES));
    return Array.from(sums, (sum, kind) => (this.#biases[kind] ?? 0) + sum * share);
  }

  /** The words of a sentence that speak most for a kind, the strongest first. */
  reasons(words: readonly JudgedWord[], start: number, stop: number, kind: number): Reason[] {
    const found: Reason[] = [];
    eachFeature(words, start, stop, (hash, from, to) => {
      const place = this.#find(hash);
      const weight = place < 0 ? 0 : (this.#weights[place * this.kinds + kind] as number);
      if (weight > 0) found.push({ from, to, weight });
    });
    return found.toSorted((a, b) => b.weight - a.weight);
  }

  #put(hash: number, weights: readonly number[]): void {
    const mask = this.#keys.length - 1;
    let place = this.#placeOf(hash);
    while (this.#keys[place] !== 0) place = (place + 1) & mask;
    this.#keys[place] = hash;
    for (let kind = 0; kind < this.kinds; kind++)
      this.#weights[place * this.kinds + kind] = weights[kind] ?? 0;
  }

  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    let place = this.#placeOf(hash);
    while (this.#keys[place] !== hash) {
      if (this.#keys[place] === 0) return -1;
      place = (place + 1) & mask;
    }
    return place;
  }

  #placeOf(hash: number): number {
    return Math.imul(hash, SEED) >>> this.#shift;
  }
}

export type Reason = { from: number; to: number; weight: number };
