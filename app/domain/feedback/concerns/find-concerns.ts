import { once } from "#app/lib/once.ts";
import { type FoundWords, withoutOverlaps } from "../../text/found-words.ts";
import { plainText } from "../../text/plain-text.ts";
import { findPlainCues, KINDS } from "./cues/families.ts";
import { CUE_LISTS, type WrittenConcernKind } from "./cues/lists.ts";
import { readSpelling } from "./cues/spelling.ts";
import { tokensOf } from "./cues/tokens.ts";
import { Judge } from "./judge/judge.ts";
import { sentencesOf } from "./judge/sentences.ts";
import weights from "./judge/weights.json" with { type: "json" };
import { judgedWord } from "./judge/words.ts";

/** A stretch of a passage that raises a concern, and the version of the list that found it. */
export type FoundConcern = FoundWords & {
  kind: WrittenConcernKind;
  /** The family of cues to which the words belong; none where only the judge spoke. */
  family: string | null;
  listVersion: number;
};

type Found = Pick<FoundConcern, "kind" | "family"> & { from: number; to: number };

const judge = once(() => new Judge(weights));

/**
 * What a passage says that raises a concern, in the order in which it stands. It says nothing about whether it is so: a
 * person reads what was written. Two look, and one is enough: the cues that say it plainly, and the judge, which has learned
 * from labelled sentences and looks at each sentence by itself.
 */
export function findConcerns(text: string): FoundConcern[] {
  const plain = plainText(text);
  const tokens = tokensOf(plain.plain, readSpelling);
  const words = tokens.map(({ bare }) => judgedWord(bare));
  const found: Found[] = findPlainCues(tokens).map(({ of: { kind, family }, from, to }) => ({
    kind,
    family: family.name,
    from,
    to,
  }));
  for (const [start, stop] of sentencesOf(tokens)) {
    const scores = judge().scores(words, start, stop);
    for (const [at, kind] of KINDS.entries())
      if ((scores[at] ?? 0) >= (weights.kinds[at]?.cut ?? 0))
        found.push({ kind, family: null, from: start, to: stop });
  }
  return KINDS.flatMap((kind) =>
    withoutOverlaps(
      found
        .filter((one) => one.kind === kind)
        .map(({ family, from, to }) => ({
          kind,
          family,
          listVersion: CUE_LISTS[kind].version,
          ...plain.typedAt(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
        })),
    ),
  );
}

/** Which kinds of concern the passages of a comment raise, each once, in the order of the lists. */
export function kindsOfConcern(passages: readonly string[]): WrittenConcernKind[] {
  const raised = passages.flatMap(findConcerns).map(({ kind }) => kind);
  return KINDS.filter((kind) => raised.includes(kind));
}

/** How many words a reason quotes at the most: more explain no more. */
const MOST_QUOTED = 3;

/** The words of a marked sentence that spoke most for a kind, each once. */
export function mostTelling(sentence: string, kind: WrittenConcernKind): string[] {
  const { plain, typedAt } = plainText(sentence);
  const tokens = tokensOf(plain, readSpelling);
  const words = tokens.map(({ bare }) => judgedWord(bare));
  const kept: { from: number; to: number }[] = [];
  for (const { from, to } of judge().reasons(words, 0, words.length, KINDS.indexOf(kind))) {
    if (kept.length === MOST_QUOTED) break;
    if (kept.every((one) => to <= one.from || from >= one.to)) kept.push({ from, to });
  }
  return kept
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => typedAt(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).text);
}
