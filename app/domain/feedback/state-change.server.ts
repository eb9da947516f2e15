import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import type { CheckingState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";
import { releaseFollowers } from "./combining/release.server.ts";
import { isNextState, type Sight, statesBefore } from "./rules.ts";

type Changes = Partial<typeof feedback.$inferInsert>;

/**
 * Moves a piece into a state, with what changes along with it. The statement itself carries the states it may come
 * from by this action: of two people who decide at once, only one does.
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
  const moved = tx
    .update(feedback)
    // Whatever was decided about it was decided about it alone: from now on it is no part of a batch, nor of a thread.
    .set({ ...changes, state, isCheckedInBatch: false, combinedIntoId: null, combinedAt: null })
    .where(
      and(
        eq(feedback.id, id),
        inArray(feedback.state, from),
        sight && sql`${feedback.changedAt} is ${sight.changedAt?.getTime() ?? null}`,
      ),
    )
    .run();
  if (moved.changes === 0) return false;
  releaseFollowers(tx, id);
  return true;
}
