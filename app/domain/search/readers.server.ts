import { READING, type ReadingAction, readingToken } from "#db/search/tokens.ts";
import { type Action, type Actor, scopeOf } from "../policy.ts";

const ACTIONS = Object.keys(READING) as (ReadingAction & Action)[];

/** What somebody may read of what is not everyone's: the rows of the policy, said in the tokens of the index. */
export function tokensOfReader(actor: Actor): string[] {
  return ACTIONS.flatMap((action) => {
    const { all, own, groupIds, organisationIds } = scopeOf(actor, action);
    if (all) return [readingToken(action)];
    return [
      ...(own && actor.id ? [readingToken(action, "author", actor.id)] : []),
      ...groupIds.map((id) => readingToken(action, "group", id)),
      ...organisationIds.map((id) => readingToken(action, "organisation", id)),
    ];
  });
}
