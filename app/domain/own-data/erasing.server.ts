import type { Transaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { sayFarewell } from "../email/farewell-queue.ts";
import { mayMail } from "../email/may-mail.server.ts";
import { divideComments, eraseAccount, type Stays } from "../erasure/account.server.ts";
import { eraseComment } from "../erasure/comment.server.ts";
import { divideProposals } from "../erasure/proposals.server.ts";
import type { EventDetails, EventName } from "../events/catalogue.ts";
import { recordEvent } from "../events/record.server.ts";
import { getHeldFeedback, subjectOf } from "../feedback/queries.server.ts";
import { isLastOf } from "../offices/queries.server.ts";
import { isStillProven, OVERTAKEN, type ProvenActor } from "../people/proof.server.ts";
import { findMember } from "../people/queries.server.ts";
import type { Actor } from "../policy.ts";
import { destroyInTransaction } from "../recovery/destroying.server.ts";
import type { Result } from "../result.ts";
import type { CloseAccountInput } from "./form.ts";
import { emptyLog } from "./traces.server.ts";

/** Why an account cannot be closed yet: without its office nobody could go on. */
export type Needed = "lastAdministrator" | "lastModerator";

/**
 * Erases the actor's own account, at once. What they told and proposed goes or stays, as they chose for
 * all of it or for each piece. One last email
 * tells the address that they had.
 *
 * @returns how many comments went and how many stay
 */
export function closeOwnAccount(
  actor: ProvenActor,
  { feedback, stays, proposals, proposalsStay }: CloseAccountInput,
): Result<{ gone: number; stayed: number }, "overtaken" | Needed> {
  authorize(actor, "account:close", { authorId: actor.id });
  const needed = findNeeded(actor.id);
  if (needed) return { ok: false, reason: needed };
  const chosen: Stays = {
    comment: feedback === "each" ? ({ reference }) => stays.includes(reference) : () => feedback === "stays",
    proposal: proposals === "each" ? ({ id }) => proposalsStay.includes(id) : () => proposals === "stays",
  };
  const address = findAddressToTell(actor.id);
  const closed = destroyInTransaction((tx) => {
    if (!isStillProven(tx, actor.proof)) return OVERTAKEN;
    return { ok: true, ...eraseMember(tx, actor, actor.id, chosen, "account.erased", {}) } as const;
  });
  if (!closed.ok) return closed;
  emptyLog();
  if (address) sayFarewell(address);
  return closed;
}

/** Where their last email goes, if one may go at all. */
function findAddressToTell(memberId: string): string | undefined {
  const { may } = mayMail({ memberId, kind: "accountClosed", groupId: null });
  return may ? findMember(memberId)?.email : undefined;
}

/** Whether somebody holds an office that nobody else holds and that nobody else could give. */
export function findNeeded(memberId: string): Needed | null {
  if (isLastOf("administrator", memberId)) return "lastAdministrator";
  return isLastOf("moderator", memberId) ? "lastModerator" : null;
}

type Erased = Extract<EventName, `account.erased${string}`>;

/**
 * Erases somebody, with the events that say so: one for each comment and proposal that goes, then that of the account, so that the
 * ledger has a line for each step. For a transaction that destroys.
 */
export function eraseMember<E extends Erased>(
  tx: Transaction,
  actor: Actor,
  memberId: string,
  stays: Stays,
  name: E,
  more: Omit<EventDetails[E], "memberId">,
): { gone: number; stayed: number } {
  const { going, staying } = divideComments(tx, memberId, stays);
  for (const { id } of going) recordEvent(tx, actor, "feedback.erased", { feedbackId: id });
  for (const { kind, id, groupId } of divideProposals(tx, memberId, stays.proposal).going) {
    if (kind === "agendaItem") recordEvent(tx, actor, "agenda.erased", { itemId: id, groupId });
    else recordEvent(tx, actor, "correction.erased", { correctionId: id, groupId });
  }
  // All that somebody logs in with goes with the account, so that there is nothing else to void.
  recordEvent<"account.erased">(tx, actor, name as "account.erased", { ...more, memberId });
  eraseAccount(tx, actor, memberId, stays);
  return { gone: going.length, stayed: staying.length };
}

/** Erases the one comment that a code opens. */
export function eraseHeldFeedback(actor: Actor): void {
  const held = getHeldFeedback(actor);
  authorize(actor, "feedback:erase", subjectOf(held));
  destroyInTransaction((tx) => {
    recordEvent(tx, actor, "feedback.erased", { feedbackId: held.id });
    eraseComment(tx, actor, held);
  });
  emptyLog();
}
