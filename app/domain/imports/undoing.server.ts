import { inArray } from "drizzle-orm";
import { db, type Transaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { mustMove } from "../transition.server.ts";
import { moveImport } from "./state-change.server.ts";
import { countComments, unusedOf } from "./use.server.ts";

/** To take the words of one comment out of the index of search takes some milliseconds, in which nobody else is served. */
const COMMENTS_IN_A_TURN = 20;

/**
 * Takes out the next comments of an import that is being undone; with the last ones it is undone. For a transaction that is
 * open.
 *
 * @returns whether it is undone
 */
export function undoSome(tx: Transaction, importId: string): boolean {
  const next = db
    .select({ id: feedback.id })
    .from(feedback)
    .where(unusedOf(importId))
    .limit(COMMENTS_IN_A_TURN);
  const { changes } = tx.delete(feedback).where(inArray(feedback.id, next)).run();
  if (changes === COMMENTS_IN_A_TURN) return false;
  const commentsKept = countComments(importId).all;
  mustMove(moveImport(tx, importId, "undone", { commentsKept }), "it was being undone");
  return true;
}
