import { CUE_LISTS, type WrittenConcernKind } from "../../app/domain/feedback/concerns/cues/lists.ts";
import { tokensOf } from "../../app/domain/feedback/concerns/cues/tokens.ts";
import { eachFeature, textOfFeature } from "../../app/domain/feedback/concerns/judge/features.ts";
import { sentencesOf } from "../../app/domain/feedback/concerns/judge/sentences.ts";
import { judgedWord } from "../../app/domain/feedback/concerns/judge/words.ts";
import type { Labelled } from "./labelled.ts";

export const KINDS = Object.keys(CUE_LISTS) as WrittenConcernKind[];

/** A feature must stand in so many different passages: what stands in one alone would only be remembered. */
const FEWEST_PASSAGES = 2;
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const RATE = Number(process.env.RATE ?? 0.3);
const SHRINK = Number(process.env.SHRINK ?? 0.001);
/** Which sentence of a passage is its cue, nobody labelled: the first time each, then the one that reads most like one. */
const PASSES = Number(process.env.PASSES ?? 3);

export type Example = { sentences: Int32Array[]; lengths: number[]; label: Labelled };
export type Learned = { weights: Float64Array; bias: number };

export function vocabularyOf(labelled: readonly Labelled[], read: (word: string) => string) {
  const ids = new Map<number, number>();
  const texts: string[] = [];
  const passages: number[] = [];
  const last: number[] = [];
  const examples = labelled.map((label, passage): Example => {
    const tokens = tokensOf(label.text, read);
    const words = tokens.map(({ bare }) => judgedWord(bare));
    const bounds = sentencesOf(tokens);
    const sentences = bounds.map(([start, stop]) => {
      const found: number[] = [];
      eachFeature(words, start, stop, (hash, from, to, shape) => {
        let id = ids.get(hash);
        if (id === undefined) {
          id = texts.length;
          ids.set(hash, id);
          texts.push(textOfFeature(words, from, to, shape));
          passages.push(0);
          last.push(-1);
        }
        if (last[id] !== passage) {
          last[id] = passage;
          passages[id]!++;
        }
        found.push(id);
      });
      return Int32Array.from(found);
    });
    return { sentences: sentences.length ? sentences : [new Int32Array()], lengths: sentences.map((s) => s.length), label };
  });
  const isKept = passages.map((count) => count >= FEWEST_PASSAGES);
  for (const example of examples) example.sentences = example.sentences.map((s) => s.filter((id) => isKept[id]));
  return { texts, examples };
}

export function scoreOf({ weights, bias }: Learned, sentence: Int32Array, length: number): number {
  let sum = 0;
  for (const id of sentence) sum += weights[id]!;
  return bias + sum / Math.sqrt(length || 1);
}

export function score(learned: Learned, { sentences, lengths }: Example): number {
  return Math.max(...sentences.map((s, at) => scoreOf(learned, s, lengths[at] ?? 1)));
}

export function learnOne(kind: WrittenConcernKind, examples: readonly Example[], size: number): Learned {
  const learned = { weights: new Float64Array(size), bias: 0 };
  const squares = new Float64Array(size).fill(1e-6);
  let biasSquares = 1e-6;
  for (let pass = 0; pass < PASSES; pass++) {
    const lessons = lessonsOf(kind, examples, learned, pass);
    for (let round = 0; round < ROUNDS; round++) {
      for (const { sentence, length, isCue, weight } of lessons) {
        const share = 1 / Math.sqrt(length || 1);
        const slope = weight * (1 / (1 + Math.exp(-scoreOf(learned, sentence, length))) - isCue);
        biasSquares += slope * slope;
        learned.bias -= (RATE * slope) / Math.sqrt(biasSquares);
        for (const id of sentence) {
          const step = slope * share + SHRINK * learned.weights[id]!;
          squares[id]! += step * step;
          learned.weights[id]! -= (RATE * step) / Math.sqrt(squares[id]!);
        }
      }
    }
  }
  return learned;
}

type Lesson = { sentence: Int32Array; length: number; isCue: 0 | 1; weight: number };

function lessonsOf(kind: WrittenConcernKind, examples: readonly Example[], learned: Learned, pass: number): Lesson[] {
  const lessons: Lesson[] = [];
  for (const { sentences, lengths, label } of examples) {
    const all = sentences.map((sentence, at) => ({ sentence, length: lengths[at] ?? 1 }));
    const by = all.toSorted((a, b) => scoreOf(learned, b.sentence, b.length) - scoreOf(learned, a.sentence, a.length));
    if (label.kind === kind) {
      if (pass === 0) for (const one of all) lessons.push({ ...one, isCue: 1, weight: 1 / all.length });
      else lessons.push({ ...by[0]!, isCue: 1, weight: 1 });
    } else if (label.kind !== "none") {
      for (const one of all) lessons.push({ ...one, isCue: 0, weight: 0.3 / all.length });
    } else {
      const w = label.near === kind ? 1 : 0.7;
      (pass === 0 ? all : by).forEach((one, at) => lessons.push({ ...one, isCue: 0, weight: w * (pass === 0 ? 0.5 : at === 0 ? 1 : 0.3) }));
    }
  }
  return shuffled(lessons);
}

/** In an order that is always the same. */
export function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  let seed = 12345;
  for (let at = all.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = Math.floor((seed / 0x80000000) * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
