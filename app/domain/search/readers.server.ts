import { elsewhereToken, READ_WHOLE, READING, type ReadingAction, readingToken } from "#db/search/tokens.ts";
import { type Action, type Actor, scopeOf } from "../policy.ts";

const ACTIONS = Object.keys(READING) as (ReadingAction & Action)[];

/** The pieces that somebody may read, and among those the ones that they have in a fuller edition. */
export type Tokens = { reading: readonly string[]; elsewhere: readonly string[] };

/** What somebody may read of what is not everyone's: the rows of the policy, said in the tokens of the index. */
export function tokensOfReader(actor: Actor): Tokens {
  return {
    reading: ACTIONS.flatMap((action) =>
      tokensOf(actor, action, (...whose) => readingToken(action, ...whose)),
    ),
    elsewhere: tokensOf(actor, READ_WHOLE, elsewhereToken),
  };
}

function tokensOf(actor: Actor, action: ReadingAction & Action, token: typeof elsewhereToken): string[] {
  const { all, own, groupIds, organisationIds } = scopeOf(actor, action);
  if (all) return [token()];
  return [
    ...(own && actor.id ? [token("author", actor.id)] : []),
    ...groupIds.map((id) => token("group", id)),
    ...organisationIds.map((id) => token("organisation", id)),
  ];
}
