import { findMember } from "../people/queries.server.ts";
import type { Actor } from "../policy.ts";
import { ASKED, type Asked } from "./asked-about.ts";
import { kindsOfConcern } from "./concerns/find-concerns.ts";
import { findPersonalDetails } from "./personal-details.ts";

/**
 * What a writer is asked, once, about words that may identify somebody in what others will read. Not where the text raises a
 * concern: then it is sent first, so that nothing stands between somebody who needs help and those who can see it.
 *
 * @param texts by the names of their fields
 */
export function findWordsToAskAbout(
  actor: Actor,
  texts: Record<string, string | null>,
  { asItIs }: Asked,
): { field: string; message: string } | undefined {
  if (asItIs || kindsOfConcern(Object.values(texts).map((text) => text ?? "")).length > 0) return undefined;
  const ownName = actor.id ? findMember(actor.id)?.name : undefined;
  const found = Object.entries(texts)
    .map(([field, text]) => ({
      field,
      words: findPersonalDetails(text ?? "", ownName).map((one) => one.text),
    }))
    .filter(({ words }) => words.length > 0);
  const [first] = found;
  if (!first) return undefined;
  const list = [...new Set(found.flatMap(({ words }) => words))].map((word) => `“${word}”`).join(", ");
  return {
    field: first.field,
    message: `${ASKED}: ${list}. Change them, or send it as it is. If you send it as it is, we may ask you to change them`,
  };
}

/** The question that was not put before, because the text was sent at once: words in it that may identify somebody. */
export function findWordsAfterwards(texts: readonly string[]): string[] {
  if (kindsOfConcern(texts).length === 0) return [];
  return [...new Set(texts.flatMap((text) => findPersonalDetails(text)).map(({ text }) => text))];
}
