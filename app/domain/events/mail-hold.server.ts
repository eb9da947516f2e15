import { and, isNull, sql } from "drizzle-orm";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { emails, outbox } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";
import { recordEvent } from "./record.server.ts";

/**
 * Does mail wait for a person's word? After a restore it does: what waits in the backup has mostly gone out since, and
 * would go out twice.
 */
export function isMailHeld(): boolean {
  return (heldSince().get()?.isHeld ?? 0) === 1;
}

export function describeMailHold(): string | undefined {
  if (!isMailHeld()) return undefined;
  return "mail is held, because a backup was restored. Look what waits: npm run admin -- outbox. Then: npm run admin -- release-mail send, or release-mail forget";
}

/**
 * Lets mail go again.
 *
 * @param waiting what becomes of what waits: what was put there before the restore has probably gone out already
 * @returns how many emails were forgotten
 * @throws Response 403 for all but the operator
 */
export function releaseMail(actor: Actor, waiting: "send" | "forget"): number {
  authorize(actor, "mail:release");
  return inTransaction((tx) => {
    const forgotten = waiting === "forget" ? forgetWaiting(tx) : 0;
    recordEvent(tx, actor, "mail.released", { rows: String(forgotten) });
    return forgotten;
  });
}

function forgetWaiting(tx: Transaction): number {
  tx.delete(emails)
    .where(and(isNull(emails.sentAt), isNull(emails.failedAt)))
    .run();
  const unsent = and(isNull(outbox.sentAt), isNull(outbox.untoldAt));
  return tx.delete(outbox).where(unsent).run().changes;
}

const heldSince = prepared(() =>
  db
    .select({
      isHeld: sql<number>`coalesce((select max(sequence) from events where name = 'service.restored'), 0)
        > coalesce((select max(sequence) from events where name = 'mail.released'), 0)`,
    })
    .from(sql`(select 1)`),
);
