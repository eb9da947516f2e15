import { plainText } from "../../text/plain-text.ts";
import { findCues } from "./cues/families.ts";
import type { WrittenConcernKind } from "./cues/lists.ts";
import { readSpelling } from "./cues/spelling.ts";
import { tokensOf } from "./cues/tokens.ts";
import { findConcerns, mostTelling } from "./find-concerns.ts";

/** Why a passage was marked, for whoever looks at it: its own words, and what they were taken for. */
export type ReasonToMark = { kind: WrittenConcernKind; text: string; why: string };

const READS_LIKE = {
  unwell: "reads like somebody who is very unwell",
  selfHarm: "reads like somebody who may harm themselves",
  abuse: "reads like somebody who is being hurt or frightened",
  complaint: "reads like a wish to complain",
} as const satisfies Record<WrittenConcernKind, string>;

/** For each stretch that was marked the family of cues whose words stand in it, or else the words that told most. */
export function reasonsToMark(passages: readonly string[]): ReasonToMark[] {
  return passages.flatMap((text) =>
    findConcerns(text).map(({ kind, family, text }) => {
      const why = family ?? familyIn(text, kind);
      return { kind, text, why: why ?? `${READS_LIKE[kind]}${quoted(mostTelling(text, kind))}` };
    }),
  );
}

function familyIn(text: string, kind: WrittenConcernKind): string | undefined {
  const tokens = tokensOf(plainText(text).plain, readSpelling);
  return findCues(tokens).find(({ of }) => of.kind === kind)?.of.family.name;
}

function quoted(words: readonly string[]): string {
  return words.length === 0 ? "" : `, most of all for ${words.map((one) => `“${one}”`).join(", ")}`;
}
