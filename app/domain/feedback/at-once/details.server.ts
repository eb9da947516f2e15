import { findMember } from "../../people/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { kindsOfConcern } from "../concerns/find-concerns.ts";
import { findPersonalDetails } from "../personal-details.ts";
import { type AtOnceInput, LOOKED_THROUGH } from "./form.ts";

/**
 * Words that may identify somebody, which its writer is asked about once. Not where the text raises a concern: then it is
 * sent first, so that nothing stands between somebody who needs help and those who can see it.
 */
export function findWordsToAskAbout(
  actor: Actor,
  input: AtOnceInput,
): { field: string; words: string[] } | undefined {
  if (input.asItIs || kindsOfConcern([input.wentWell, input.couldBeBetter]).length > 0) return undefined;
  const ownName = actor.id ? findMember(actor.id)?.name : undefined;
  const found = LOOKED_THROUGH.map((field) => ({
    field,
    words: [...new Set(findPersonalDetails(input[field], ownName).map(({ text }) => text))],
  })).filter(({ words }) => words.length > 0);
  const [first] = found;
  return first && { field: first.field, words: found.flatMap(({ words }) => words) };
}
