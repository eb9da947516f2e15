import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import type { CheckingState } from "#db/vocabulary.ts";
import { isNextState, statesBefore } from "./rules.ts";

type Changes = Partial<typeof feedback.$inferInsert>;

/**
 * Moves a piece into a state, with what changes along with it. The statement itself carries the states it may come
 * from: of two people who decide at once, only one does.
 *
 * @param seen the states in which whoever decides saw it, when those are fewer than all that it may come from
 * @returns false when the piece had moved on already.
 */
export function moveTo(
  tx: Transaction,
  id: string,
  state: CheckingState,
  changes: Changes,
  seen: readonly CheckingState[] = statesBefore(state),
): boolean {
  const moved = tx
    .update(feedback)
    // Whatever was decided about it was decided about it alone: from now on it is no part of a batch.
    .set({ ...changes, state, isCheckedInBatch: false })
    .where(
      and(
        eq(feedback.id, id),
        inArray(
          feedback.state,
          seen.filter((from) => isNextState(from, state)),
        ),
      ),
    )
    .run();
  return moved.changes === 1;
}
