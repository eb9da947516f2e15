import { once } from "#app/lib/once.ts";
import { saysOtherwise } from "./context.ts";
import type { Family } from "./family.ts";
import { CUE_LISTS, type WrittenConcernKind } from "./lists.ts";
import { type Match, Matcher } from "./matcher.ts";
import type { Token } from "./tokens.ts";

export const KINDS = Object.keys(CUE_LISTS) as WrittenConcernKind[];

/** What a cue is of, with what makes it tell of something else. */
export type Cue = { kind: WrittenConcernKind; family: Family; isPlain: boolean; unless: () => Matcher<null> };

/** The cues that say it plainly, whatever stands beside them: few, and looked for in every passage. */
export function findPlainCues(tokens: readonly Token[]): Match<Cue>[] {
  return plainCues()
    .find(tokens)
    .filter((match) => !isElsewhereMeant(tokens, match));
}

/** All cues: looked for in a sentence of which the judge is in doubt, and to say in words why one was marked. */
export function findCues(tokens: readonly Token[]): Match<Cue>[] {
  return allCues()
    .find(tokens)
    .filter((match) => !isElsewhereMeant(tokens, match));
}

const plainCues = once(() => new Matcher(cuesWhere((source) => source.startsWith("!"))));

/** Thousands of forms of words: read when a passage first asks for them. */
const allCues = once(() => new Matcher(cuesWhere(() => true)));

function cuesWhere(isWanted: (source: string) => boolean) {
  return KINDS.flatMap((kind) =>
    CUE_LISTS[kind].families.flatMap((family: Family) => {
      const unless = once(() => new Matcher((family.unless ?? []).map((source) => [source, null] as const)));
      return family.cues.filter(isWanted).map((source) => {
        const cue: Cue = { kind, family, isPlain: source.startsWith("!"), unless };
        return [source.replace(/^!/, ""), cue] as const;
      });
    }),
  );
}

function isElsewhereMeant(tokens: readonly Token[], match: Match<Cue>): boolean {
  const { kind, isPlain, unless } = match.of;
  const [start, stop] = sentenceAround(tokens, match);
  const near = [Math.max(start, match.from - WORDS_NEAR), Math.min(stop, match.to + WORDS_NEAR)] as const;
  return (!isPlain && unless().has(tokens, ...near)) || saysOtherwise(tokens, kind, match, [start, stop]);
}

/** What is meant by a cue, its nearest words say. */
const WORDS_NEAR = 7;

/** So many words before and behind a cue are its sentence at the most: some people write without a full stop. */
const WORDS_AROUND = 25;

function sentenceAround(tokens: readonly Token[], { from, to }: Match<Cue>): [start: number, stop: number] {
  let start = from;
  while (start > 0 && from - start < WORDS_AROUND && !tokens[start - 1]?.isLast) start--;
  let stop = to;
  while (stop < tokens.length && stop - to < WORDS_AROUND && !tokens[stop - 1]?.isLast) stop++;
  return [start, stop];
}
