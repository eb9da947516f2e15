import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import { feedback, members, retentionHolds } from "#db/schema/index.ts";

/** In a file that was restored: why is in no id. Whoever looks at it finds that it was so. For a transaction that is open. */
export function holdAgain(
  tx: Transaction,
  holdId: string,
  { memberId = null, feedbackId = null }: { memberId?: string | null; feedbackId?: string | null },
): void {
  const isThere = memberId
    ? tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).get()
    : tx
        .select({ id: feedback.id })
        .from(feedback)
        .where(eq(feedback.id, feedbackId ?? ""))
        .get();
  if (!isThere) return;
  tx.insert(retentionHolds)
    .values({ id: holdId, memberId, feedbackId, reason: WHY_IS_LOST, heldAt: now() })
    .onConflictDoNothing()
    .run();
}

const WHY_IS_LOST = "Held again after the service was put back from a copy. Ask who held it why";

/** For a transaction that is open. @returns whether there was such a hold */
export function releaseHold(tx: Transaction, holdId: string): boolean {
  const released = tx
    .update(retentionHolds)
    .set({ releasedAt: now() })
    .where(sql`${retentionHolds.id} = ${holdId} and ${retentionHolds.releasedAt} is null`)
    .run();
  return released.changes > 0;
}
