import type { Token } from "../cues/tokens.ts";

/** Fewer words than these say too little by themselves: they belong to the sentence before. */
const FEWEST_WORDS = 4;

/** The sentences of a passage, as stretches of its words. */
export function sentencesOf(tokens: readonly Token[]): [start: number, stop: number][] {
  const sentences: [number, number][] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]?.isLast && at < tokens.length - 1) continue;
    const before = sentences.at(-1);
    const isShort = at + 1 - start < FEWEST_WORDS || (before && before[1] - before[0] < FEWEST_WORDS);
    if (before && isShort) before[1] = at + 1;
    else sentences.push([start, at + 1]);
    start = at + 1;
  }
  return sentences;
}
