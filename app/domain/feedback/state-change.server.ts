import { eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { feedback, feedbackAgreements } from "#db/schema/index.ts";
import type { CheckingState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";
import { moveRow } from "../transition.server.ts";
import { takeFollowersApart } from "./combining/taking-apart.server.ts";
import { type FormVersion, isNextState, statesBefore } from "./rules.ts";

type Changes = Partial<typeof feedback.$inferInsert>;

/**
 * Moves a comment into a state, with what changes along with it. From where it may come depends on the action, too.
 *
 * @param formVersion what the form of the decision showed: feedback that is different by now stays as it is
 * @returns false when the comment had moved on already.
 */
export function moveTo(
  tx: Transaction,
  action: Action,
  id: string,
  state: CheckingState,
  changes: Changes,
  formVersion?: FormVersion,
): boolean {
  const from = formVersion
    ? [formVersion.state].filter((from) => isNextState(from, state, action))
    : statesBefore(state, action);
  // Whatever was decided about it was decided about it alone: from now on it is no part of a batch, nor of a thread.
  const alone = { isCheckedInBatch: false, combinedIntoId: null, combinedAt: null };
  const isAsShown = formVersion && sql`${feedback.changedAt} is ${formVersion.changedAt?.getTime() ?? null}`;
  const changed = { ...changes, ...alone };
  if (!moveRow(tx, feedback, { which: id, from, to: state, changes: changed, provided: isAsShown }))
    return false;
  takeFollowersApart(tx, id);
  // What two moderators agreed on was about the words and the state of that moment.
  tx.delete(feedbackAgreements).where(eq(feedbackAgreements.feedbackId, id)).run();
  return true;
}
