import { eq, inArray } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { emails, feedback, outbox } from "#db/schema/index.ts";
import { listDueAfterDeath } from "../absences/deaths.server.ts";
import { ALL_STAYS, NONE_STAYS } from "../erasure/account.server.ts";
import { eraseComment, unlinkComment } from "../erasure/comment.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { eraseMember, findNeeded } from "../own-data/erasing.server.ts";
import { emptyLog } from "../own-data/traces.server.ts";
import { OPERATOR } from "../policy.ts";
import { destroyInTransaction } from "../recovery/destroying.server.ts";
import { listDue } from "./due.server.ts";
import { pruneAuditLog } from "./pruning.server.ts";
import { isWarned, warnOwners } from "./warnings.server.ts";

/**
 * Ends what has been kept for its period (requirements.md 7.3), each day, and tells owners of what comes. Each thing is a
 * transaction of its own: what fails leaves the others done, and is tried again.
 */
export function keepNoLonger(mustEnd = () => false): void {
  warnOwners("unusedAccount");
  warnOwners("publishedFeedback");
  const steps = [
    endUnusedAccounts,
    endAfterDeath,
    unlinkOldFeedback,
    () => eraseOldFeedback("refusedFeedback"),
    () => eraseOldFeedback("withdrawnFeedback"),
    forgetDeliveries,
    pruneAuditLog,
  ];
  for (const step of steps) if (!mustEnd()) step();
  emptyLog();
}

/** Nobody could ask those who never come what should stay: what is published does. */
function endUnusedAccounts(): void {
  for (const { id } of listDue("unusedAccount", now())) {
    if (!isWarned("unusedAccount", id) || findNeeded(id)) continue;
    destroyInTransaction((tx) => eraseMember(tx, OPERATOR, id, ALL_STAYS, "account.erasedUnused", {}));
  }
}

function endAfterDeath(): void {
  for (const { memberId, wish } of listDueAfterDeath()) {
    if (findNeeded(memberId)) continue;
    const stays = wish === "stays" ? ALL_STAYS : NONE_STAYS;
    destroyInTransaction((tx) => eraseMember(tx, OPERATOR, memberId, stays, "account.erasedAfterDeath", {}));
  }
}

/** What of one person grows old on one day goes on counting as one person. */
function unlinkOldFeedback(): void {
  const due = listDue("publishedFeedback", now()).filter(({ id }) => isWarned("publishedFeedback", id));
  const keyOf = new Map(due.map(({ memberId }) => [memberId, newRandomId()]));
  for (const { id, memberId } of due)
    destroyInTransaction((tx) => {
      recordEvent(tx, OPERATOR, "feedback.unlinked", { feedbackId: id });
      unlinkComment(tx, { id }, keyOf.get(memberId) ?? newRandomId());
    });
}

function eraseOldFeedback(kind: "refusedFeedback" | "withdrawnFeedback"): void {
  for (const { id } of listDue(kind, now()))
    destroyInTransaction((tx) => {
      const comment = tx.select().from(feedback).where(eq(feedback.id, id)).get();
      if (!comment) return;
      recordEvent(tx, OPERATOR, "feedback.erasedAsOld", { feedbackId: id });
      eraseComment(tx, OPERATOR, comment);
    });
}

/** Which emails went, in lots, until none is left that is so old. */
function forgetDeliveries(): void {
  for (let due = listDue("delivery", now()); due.length > 0; due = listDue("delivery", now())) {
    const ids = due.map(({ id }) => id);
    inTransaction((tx) => {
      const about = tx
        .select({ emailId: outbox.emailId })
        .from(outbox)
        .where(inArray(outbox.id, ids))
        .all()
        .flatMap(({ emailId }) => emailId ?? []);
      tx.delete(outbox).where(inArray(outbox.id, ids)).run();
      tx.delete(emails).where(inArray(emails.id, about)).run();
    });
  }
}
