import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { refusedAddresses } from "#db/schema/index.ts";

/** A mail server says that there is no such address. The first time counts: since then nothing has arrived. */
export function noteRefusal(memberId: string): void {
  inTransaction((tx) =>
    tx.insert(refusedAddresses).values({ memberId, refusedAt: now() }).onConflictDoNothing().run(),
  );
}

/** An email has arrived: whatever was wrong is right again. */
export function noteArrival(memberId: string): void {
  if (findRefusal(memberId)) inTransaction((tx) => forgetRefusal(tx, memberId));
}

/** Since when emails to somebody come back; null while they arrive. */
export function findRefusal(memberId: string): Date | null {
  return refusalOf().get({ memberId })?.refusedAt ?? null;
}

const refusalOf = prepared(() =>
  db
    .select({ refusedAt: refusedAddresses.refusedAt })
    .from(refusedAddresses)
    .where(eq(refusedAddresses.memberId, sql.placeholder("memberId"))),
);

/** They have another address now. */
export function forgetRefusal(tx: Transaction, memberId: string): void {
  tx.delete(refusedAddresses).where(eq(refusedAddresses.memberId, memberId)).run();
}
