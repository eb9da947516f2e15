import { sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import type { CheckingState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";
import { moveRow } from "../transition.server.ts";
import { releaseFollowers } from "./combining/release.server.ts";
import { isNextState, type Sight, statesBefore } from "./rules.ts";

type Changes = Partial<typeof feedback.$inferInsert>;

/**
 * Moves a piece into a state, with what changes along with it. From where it may come depends on the action, too.
 *
 * @param sight what whoever decides saw: what is not like that any more stays as it is
 * @returns false when the piece had moved on already.
 */
export function moveTo(
  tx: Transaction,
  action: Action,
  id: string,
  state: CheckingState,
  changes: Changes,
  sight?: Sight,
): boolean {
  const from = sight
    ? [sight.seen].filter((seen) => isNextState(seen, state, action))
    : statesBefore(state, action);
  // Whatever was decided about it was decided about it alone: from now on it is no part of a batch, nor of a thread.
  const alone = { isCheckedInBatch: false, combinedIntoId: null, combinedAt: null };
  const isAsSeen = sight && sql`${feedback.changedAt} is ${sight.changedAt?.getTime() ?? null}`;
  const changed = { ...changes, ...alone };
  if (!moveRow(tx, feedback, { id, from, to: state, changes: changed, provided: isAsSeen })) return false;
  releaseFollowers(tx, id);
  return true;
}
