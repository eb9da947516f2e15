import { findPersonalDetails, PERSONAL_DETAIL_KINDS } from "../feedback/personal-details.ts";
import { findHardToRead } from "../text/reading-aid.ts";

/** What was found in words that are about to be published: what may identify someone, and what is hard to read. */
export type Findings = { details: string[]; hard: string[] };

/**
 * Looks through what staff or a group wrote before it is sent. It tells and never blocks.
 *
 * @param passages each text that people will read; what is empty is left out
 * @param terms the terms that the glossary explains
 */
export function lookThrough(passages: readonly (string | null)[], terms: readonly string[]): Findings {
  const texts = passages.filter((text) => text !== null);
  const details = texts
    .flatMap((text) => findPersonalDetails(text))
    .map(({ kind, text }) => `${PERSONAL_DETAIL_KINDS[kind]}: ${text}`);
  const hard = texts
    .flatMap((text) => findHardToRead(text, terms))
    .map(({ kind, text }) =>
      kind === "longSentence"
        ? `A long sentence: “${text}”`
        : `${text}: say what it means, or have it added to the glossary`,
    );
  return { details: [...new Set(details)], hard: [...new Set(hard)] };
}
