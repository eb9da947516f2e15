import { once } from "#app/lib/once.ts";
import { type FoundWords, withoutOverlaps } from "../../text/found-words.ts";
import { saysOtherwise, wordsOfContext } from "./cues/context.ts";
import type { Family } from "./cues/family.ts";
import { CUE_LISTS, type WrittenConcernKind } from "./cues/lists.ts";
import { type Match, Matcher } from "./cues/matcher.ts";
import { ORDINARY_WORDS, Spelling } from "./cues/spelling.ts";
import { type Token, tokensOf } from "./cues/tokens.ts";

/** Words that raise a concern, the family of cues to which they belong, and the version of the list that it is on. */
export type FoundConcern = FoundWords & { kind: WrittenConcernKind; family: string; listVersion: number };

const KINDS = Object.keys(CUE_LISTS) as WrittenConcernKind[];

/** What a cue is of, with what makes it tell of something else. */
type Cue = { kind: WrittenConcernKind; family: Family; isPlain: boolean; unless: Matcher<null> };

/**
 * The words of a passage that raise a concern, in the order in which they stand, each kind as often as it is there. A cue
 * says nothing about whether it is so: a person reads what was written.
 */
export function findConcerns(text: string): FoundConcern[] {
  const { matcher, spelling } = detector();
  const tokens = tokensOf(text, (word) => spelling.read(word));
  const matches = matcher.find(tokens).filter((match) => !isElsewhereMeant(tokens, match));
  return KINDS.flatMap((kind) =>
    withoutOverlaps(
      matches.filter(({ of }) => of.kind === kind).map((match) => describe(text, tokens, match)),
    ),
  );
}

/** Which kinds of concern the passages of a comment raise, each once, in the order of the lists. */
export function kindsOfConcern(passages: readonly string[]): WrittenConcernKind[] {
  const raised = passages.flatMap(findConcerns).map(({ kind }) => kind);
  return KINDS.filter((kind) => raised.includes(kind));
}

/** Read once, when the first passage is looked at: the lists have thousands of forms of words. */
const detector = once(() => {
  const cues = KINDS.flatMap((kind) =>
    CUE_LISTS[kind].families.flatMap((family: Family) => {
      const unless = new Matcher((family.unless ?? []).map((source) => [source, null] as const));
      return family.cues.map((source) => {
        const isPlain = source.startsWith("!");
        return [source.replace(/^!/, ""), { kind, family, isPlain, unless } satisfies Cue] as const;
      });
    }),
  );
  const matcher = new Matcher<Cue>(cues);
  const words = [matcher.words, ...cues.map(([, { unless }]) => unless.words), wordsOfContext()];
  return { matcher, spelling: new Spelling(new Set(words.flatMap((set) => [...set])), ORDINARY_WORDS) };
});

function isElsewhereMeant(tokens: readonly Token[], match: Match<Cue>): boolean {
  const { kind, isPlain, unless } = match.of;
  const [start, stop] = sentenceAround(tokens, match);
  const near = [Math.max(start, match.from - WORDS_NEAR), Math.min(stop, match.to + WORDS_NEAR)] as const;
  return (!isPlain && unless.has(tokens, ...near)) || saysOtherwise(tokens, kind, match, [start, stop]);
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

function describe(text: string, tokens: readonly Token[], { of, from, to }: Match<Cue>): FoundConcern {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? text.length;
  const { kind, family } = of;
  return {
    kind,
    family: family.name,
    listVersion: CUE_LISTS[kind].version,
    words: text.slice(start, end),
    start,
    end,
  };
}
