import type { WrittenConcernKind } from "../../app/domain/feedback/concerns/cues/lists.ts";
import type { Example } from "./examples.ts";

/** So much of what a feature counts is by how much more often it stands in cues, or in the others; the rest is the same for all. */
const SHARE = 0.4;
/** Of what stands in few passages little is known: each counts as if it stood in half a passage more of both sorts. */
const HALF = 0.5;

/**
 * How much each feature counts for a kind before anything is learned: one that stands ten times as often in cues of the kind
 * as in what is no cue tells much, one that stands as often in both nothing. Cues of another kind are not asked.
 */
export function tellingOf(
  kind: WrittenConcernKind,
  examples: readonly Example[],
  size: number,
): Float64Array {
  const inCues = new Float64Array(size).fill(HALF);
  const inOthers = new Float64Array(size).fill(HALF);
  let [cues, others] = [1, 1];
  for (const { label, sentences } of examples) {
    if (label.kind !== "none" && label.kind !== kind) continue;
    const counts = label.kind === kind ? inCues : inOthers;
    if (label.kind === kind) cues++;
    else others++;
    for (const feature of new Set(sentences.flatMap(({ features }) => [...features])))
      counts[feature] = (counts[feature] ?? 0) + 1;
  }
  return inCues.map((many, feature) => {
    const ratio = many / cues / ((inOthers[feature] ?? HALF) / others);
    return 1 - SHARE + SHARE * Math.abs(Math.log(ratio));
  });
}
