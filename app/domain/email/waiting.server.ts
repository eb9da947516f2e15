import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackFollowers, outbox } from "#db/schema/index.ts";

/* What becomes of an email that waits: sent, tried again, or given up. */

/** Minutes to wait after each failed attempt; after the last one the email is given up. */
const WAIT_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

export function markAsSent(id: string): void {
  updateRow(id, { sentAt: now() });
}

/** There is no such address: it is deleted, as its reader cannot do it. */
export function giveUpOn(id: string, followerId: string): void {
  inTransaction((tx) => {
    tx.delete(feedbackFollowers).where(eq(feedbackFollowers.id, followerId)).run();
    tx.update(outbox)
      .set({ failedAt: now(), lastError: "There is no such address" })
      .where(eq(outbox.id, id))
      .run();
  });
}

export function postpone(id: string, attempts: number, error: unknown): void {
  const minutes = WAIT_MINUTES[attempts];
  const lastError = error instanceof Error ? error.message.slice(0, 200) : "unknown";
  const tried = { attempts: attempts + 1, lastError };
  if (minutes === undefined) updateRow(id, { ...tried, failedAt: now() });
  else updateRow(id, { ...tried, dueAt: new Date(now().getTime() + minutes * MINUTE) });
}

export function updateRow(id: string, values: Partial<typeof outbox.$inferInsert>): void {
  inTransaction((tx) => tx.update(outbox).set(values).where(eq(outbox.id, id)).run());
}
