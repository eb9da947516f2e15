import { KINDS } from "../../app/domain/feedback/concerns/cues/families.ts";
import type { Example, examplesOf } from "./examples.ts";
import { learn } from "./learn.ts";
import { prune } from "./prune.ts";

/** Which features weigh most is soon seen: learning which to keep needs fewer rounds. */
const FIRST_ROUNDS = 4;

/**
 * Learns each kind, keeps the features that there is room for, and learns again with those alone: so what the others said is
 * carried by those that stay.
 */
export function learnAll({ examples, texts, passages }: ReturnType<typeof examplesOf>) {
  const first = KINDS.map((kind) => learn(kind, examples, texts.length, FIRST_ROUNDS));
  const { stays } = prune(first, texts, passages);
  const kept = examples.map((example) => withOnly(example, stays));
  return prune(
    KINDS.map((kind) => learn(kind, kept, texts.length)),
    texts,
    passages,
  );
}

function withOnly(example: Example, stays: Uint8Array): Example {
  const sentences = example.sentences.map(({ features, length }) => ({
    features: features.filter((feature) => stays[feature] === 1),
    length,
  }));
  return { ...example, sentences };
}
