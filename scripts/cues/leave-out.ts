import { findPlainCues, KINDS } from "../../app/domain/feedback/concerns/cues/families.ts";
import { readSpelling } from "../../app/domain/feedback/concerns/cues/spelling.ts";
import { tokensOf } from "../../app/domain/feedback/concerns/cues/tokens.ts";
import { plainText } from "../../app/domain/text/plain-text.ts";
import type { Scored } from "./cuts.ts";
import type { examplesOf } from "./examples.ts";
import { scoreOfPassage } from "./learn.ts";
import { learnAll } from "./learn-all.ts";

export type Held = Scored & { set: string; text: string };

/** A cue that says it plainly is above any cut. */
const CERTAIN = 1_000;

/**
 * What each passage that was written blind scores by a judge that has learned from all the other sets: the figures that
 * cuts are chosen on, since of what it has learned from a judge is always right.
 */
export function leaveEachOut({ examples, texts, passages }: ReturnType<typeof examplesOf>): Held[] {
  const sets = [...new Set(examples.flatMap(({ label }) => (label.isBlind ? [label.set] : [])))];
  return sets.flatMap((set) => {
    const others = examples.filter(({ label }) => label.set !== set);
    const { kept } = learnAll({ examples: others, texts, passages });
    return examples
      .filter(({ label }) => label.set === set)
      .map((example) => {
        const { text, kind } = example.label;
        const plain = findPlainCues(tokensOf(plainText(text).plain, readSpelling)).map(({ of }) => of.kind);
        return {
          set,
          text,
          kind: (KINDS as readonly string[]).indexOf(kind),
          scores: KINDS.map((one, at) =>
            plain.includes(one)
              ? CERTAIN
              : scoreOfPassage(kept[at] ?? { weights: new Float64Array(), bias: 0 }, example),
          ),
        };
      });
  });
}
