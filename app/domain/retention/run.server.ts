import { setImmediate as aMoment } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { emails, feedback, outbox } from "#db/schema/index.ts";
import { listDueAfterDeath } from "../absences/due.server.ts";
import { ALL_STAYS, NONE_STAYS } from "../erasure/account.server.ts";
import { eraseComment, unlinkComment } from "../erasure/comment.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { eraseMember, findNeeded } from "../own-data/erasing.server.ts";
import { emptyLog } from "../own-data/traces.server.ts";
import { OPERATOR } from "../policy.ts";
import { destroyInTransaction } from "../recovery/destroying.server.ts";
import { isDue, listDue } from "./due.server.ts";
import { pruneAuditLog } from "./pruning.server.ts";
import { isReady } from "./ready.server.ts";
import { warnOwners } from "./warnings.server.ts";

/**
 * Ends what has been kept for its period (requirements.md 7.3), each day, and tells owners of what comes. Each thing is a
 * transaction of its own, and requests are answered in between: what fails leaves the others done, and is tried again.
 */
export async function keepNoLonger(mustEnd = () => false): Promise<void> {
  const steps = [
    () => warnOwners("unusedAccount"),
    () => warnOwners("publishedFeedback"),
    endUnusedAccounts,
    endAfterDeath,
    unlinkOldFeedback,
    () => eraseOldFeedback("refusedFeedback"),
    () => eraseOldFeedback("withdrawnFeedback"),
    forgetDeliveries,
    function* prune(): Steps {
      pruneAuditLog();
      yield;
    },
  ];
  for (const step of steps)
    for (const _done of step()) {
      if (mustEnd()) return;
      await aMoment();
    }
  emptyLog();
}

/** Work that stops after each thing, so that requests are answered before the next. What is due is asked again for each. */
type Steps = Generator<void>;

/** Nobody could ask those who never come what should stay: what is published does. */
function* endUnusedAccounts(): Steps {
  for (const { id } of listDue("unusedAccount", now())) {
    if (!isDue("unusedAccount", id) || !isReady("unusedAccount", id)) continue;
    destroyInTransaction((tx) => eraseMember(tx, OPERATOR, id, ALL_STAYS, "account.erasedUnused", {}));
    yield;
  }
}

function* endAfterDeath(): Steps {
  for (const { memberId } of listDueAfterDeath()) {
    const due = listDueAfterDeath().find((one) => one.memberId === memberId);
    if (!due || findNeeded(memberId)) continue;
    const stays = due.wish === "stays" ? ALL_STAYS : NONE_STAYS;
    destroyInTransaction((tx) => eraseMember(tx, OPERATOR, memberId, stays, "account.erasedAfterDeath", {}));
    yield;
  }
}

/** From then on nobody knows whose it is, so that it makes no number safe any more (`isAssured`). */
function* unlinkOldFeedback(): Steps {
  for (const { id } of listDue("publishedFeedback", now())) {
    if (!isDue("publishedFeedback", id) || !isReady("publishedFeedback", id)) continue;
    destroyInTransaction((tx) => {
      recordEvent(tx, OPERATOR, "feedback.unlinked", { feedbackId: id });
      unlinkComment(tx, { id }, null);
    });
    yield;
  }
}

function* eraseOldFeedback(kind: "refusedFeedback" | "withdrawnFeedback"): Steps {
  for (const { id } of listDue(kind, now())) {
    if (!isDue(kind, id)) continue;
    destroyInTransaction((tx) => {
      const comment = tx.select().from(feedback).where(eq(feedback.id, id)).get();
      if (!comment) return;
      recordEvent(tx, OPERATOR, "feedback.erasedAsOld", { feedbackId: id });
      eraseComment(tx, OPERATOR, comment);
    });
    yield;
  }
}

/** Which emails went, in lots, until none is left that is so old. */
function* forgetDeliveries(): Steps {
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
    yield;
  }
}
