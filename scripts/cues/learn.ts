import type { WrittenConcernKind } from "../../app/domain/feedback/concerns/cues/lists.ts";
import { FEWEST_FEATURES } from "../../app/domain/feedback/concerns/judge/judge.ts";
import type { Example } from "./examples.ts";
import { tellingOf } from "./telling.ts";

/** ROUNDS=4 explores in half the time. */
const ROUNDS = Number(process.env.ROUNDS ?? 8);
const RATE = 0.3;
const SHRINK = 0.003;
/** Which sentence of a passage is its cue, nobody labelled: the first time each is, then the one that reads most like one. */
const PASSES = 2;

/** So much does one example say, beside one that is a cue of the kind. */
const WEIGHT = {
  /** Sounds like the kind. */
  near: 1,
  /** Is of no kind, and sounds like another or like nothing. */
  none: 0.7,
  /** Is a cue of another kind: it may be one of this kind too, and nobody was asked. */
  other: 0.3,
  /** A sentence of a passage that is no cue, beside the one that reads most like one. */
  beside: 0.3,
} as const;

/** The weight of each feature, and what a sentence scores without any. */
export type Learned = { weights: Float64Array; bias: number };

export function scoreOf({ weights, bias }: Learned, sentence: Int32Array, length: number): number {
  let sum = 0;
  for (const feature of sentence) sum += weights[feature] ?? 0;
  return bias + sum / Math.sqrt(Math.max(length, FEWEST_FEATURES));
}

/** A passage scores what the sentence does that reads most like a cue. */
export function scoreOfPassage(learned: Learned, { sentences }: Example): number {
  return Math.max(...sentences.map(({ features, length }) => scoreOf(learned, features, length)));
}

/**
 * Learns one kind: logistic regression with AdaGrad over the sentences, in an order that is always the same. Nothing in it
 * is random: the same sentences give the same weights. What is given is the mean of the weights after each of the later
 * rounds: the last sentences of a round would otherwise say more than the first.
 */
export function learn(
  kind: WrittenConcernKind,
  examples: readonly Example[],
  size: number,
  rounds = ROUNDS,
): Learned {
  const learned = { weights: new Float64Array(size), bias: 0 };
  const mean = { weights: new Float64Array(size), bias: 0 };
  const { weights } = learned;
  const telling = tellingOf(kind, examples, size);
  const settled = Math.floor(rounds / 3);
  const squares = new Float64Array(size).fill(1e-6);
  let biasSquares = 1e-6;
  for (let pass = 0; pass < PASSES; pass++) {
    const lessons = shuffled(
      examples.flatMap((example) => (pass === 0 ? firstLessons : laterLessons)(kind, example, learned)),
    );
    for (let round = 0; round < rounds; round++) {
      for (const { features, length, isCue, weight } of lessons) {
        const share = 1 / Math.sqrt(Math.max(length, FEWEST_FEATURES));
        const likely = 1 / (1 + Math.exp(-scoreOf(learned, features, length)));
        const slope = weight * (likely - (isCue ? 1 : 0));
        biasSquares += slope * slope;
        learned.bias -= (RATE * slope) / Math.sqrt(biasSquares);
        for (const feature of features) {
          const before = weights[feature] ?? 0;
          const value = telling[feature] ?? 0;
          const step = slope * share * value + SHRINK * before;
          const square = (squares[feature] ?? 0) + step * step;
          squares[feature] = square;
          weights[feature] = before - (RATE * step * value) / Math.sqrt(square);
        }
      }
      if (pass === PASSES - 1 && round >= settled) addTo(mean, learned, rounds - settled);
    }
  }
  return mean;
}

function addTo(mean: Learned, { weights, bias }: Learned, rounds: number): void {
  mean.bias += bias / rounds;
  for (const [feature, weight] of weights.entries())
    mean.weights[feature] = (mean.weights[feature] ?? 0) + weight / rounds;
}

type Lesson = Example["sentences"][number] & { isCue: boolean; weight: number };

function firstLessons(kind: WrittenConcernKind, { sentences, label }: Example): Lesson[] {
  const share = 1 / sentences.length;
  if (label.kind === kind) return sentences.map((one) => ({ ...one, isCue: true, weight: share }));
  if (label.kind !== "none")
    return sentences.map((one) => ({ ...one, isCue: false, weight: WEIGHT.other * share }));
  const weight = (label.near === kind ? WEIGHT.near : WEIGHT.none) / 2;
  return sentences.map((one) => ({ ...one, isCue: false, weight }));
}

function laterLessons(kind: WrittenConcernKind, example: Example, learned: Learned): Lesson[] {
  const { sentences, label } = example;
  if (label.kind !== "none" && label.kind !== kind) return firstLessons(kind, example);
  const [most, ...rest] = sentences.toSorted(
    (a, b) => scoreOf(learned, b.features, b.length) - scoreOf(learned, a.features, a.length),
  );
  if (!most) return [];
  if (label.kind === kind) return [{ ...most, isCue: true, weight: 1 }];
  const weight = label.near === kind ? WEIGHT.near : WEIGHT.none;
  return [
    { ...most, isCue: false, weight },
    ...rest.map((one) => ({ ...one, isCue: false, weight: weight * WEIGHT.beside })),
  ];
}

function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  let seed = 12345;
  for (let at = all.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = Math.floor((seed / 0x80000000) * (at + 1));
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}
