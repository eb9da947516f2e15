import { readSpelling } from "../../app/domain/feedback/concerns/cues/spelling.ts";
import { tokensOf } from "../../app/domain/feedback/concerns/cues/tokens.ts";
import { eachFeature, textOfFeature } from "../../app/domain/feedback/concerns/judge/features.ts";
import { sentencesOf } from "../../app/domain/feedback/concerns/judge/sentences.ts";
import { judgedWord } from "../../app/domain/feedback/concerns/judge/words.ts";
import { plainText } from "../../app/domain/text/plain-text.ts";
import type { Labelled } from "./labelled.ts";

/** A feature must stand in so many different passages: what stands in one alone would only be remembered. */
const FEWEST_PASSAGES = 2;

/** A labelled passage: of each sentence the numbers of its features, and how many it has in all. */
export type Example = { label: Labelled; sentences: { features: Int32Array; length: number }[] };

/** The passages as the judge sees them, and by the number of each feature its text, and in how many passages it stands. */
export function examplesOf(labelled: readonly Labelled[]) {
  const numbers = new Map<number, number>();
  const texts: string[] = [];
  const standsIn: Set<number>[] = [];
  const all = labelled.map((label, passage) => {
    const tokens = tokensOf(plainText(label.text).plain, readSpelling);
    const words = tokens.map(({ bare }) => judgedWord(bare));
    const sentences = sentencesOf(tokens).map(([start, stop]) => {
      const features: number[] = [];
      eachFeature(words, start, stop, (hash, from, to, shape) => {
        const number = numbers.get(hash) ?? texts.length;
        if (number === texts.length) {
          numbers.set(hash, number);
          texts.push(textOfFeature(words, from, to, shape));
          standsIn.push(new Set());
        }
        standsIn[number]?.add(passage);
        features.push(number);
      });
      return features;
    });
    return { label, sentences };
  });
  const passages = standsIn.map(({ size }) => size);
  const isKept = passages.map((many) => many >= FEWEST_PASSAGES);
  const examples = all.map(
    ({ label, sentences }): Example => ({
      label,
      sentences: sentences.map((features) => ({
        features: Int32Array.from(features.filter((feature) => isKept[feature])),
        length: features.length,
      })),
    }),
  );
  return { texts, passages, examples };
}
