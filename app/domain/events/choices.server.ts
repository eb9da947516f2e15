import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { emails, outbox } from "#db/schema/index.ts";

/**
 * What waits for a person is looked at anew, because they chose other emails or may be written to again: nothing goes by
 * what was right before. Only an email that a mail server has in its hands just now cannot be stopped any more.
 */
export function lookAgainAtWaiting(tx: Transaction, memberId: string): void {
  const notBegun = and(isNull(emails.begunAt), isNull(emails.sentAt), isNull(emails.failedAt));
  tx.delete(emails)
    .where(and(eq(emails.memberId, memberId), notBegun))
    .run();
  tx.update(outbox)
    .set({ dueAt: null })
    .where(
      and(
        eq(outbox.memberId, memberId),
        isNull(outbox.emailId),
        isNull(outbox.sentAt),
        isNull(outbox.untoldAt),
      ),
    )
    .run();
}
