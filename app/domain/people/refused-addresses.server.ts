import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { refusedAddresses } from "#db/schema/index.ts";

/** A mail server says that there is no such address. The first time counts: since then nothing has arrived. */
export function noteRefusal(memberId: string): void {
  inTransaction((tx) =>
    tx.insert(refusedAddresses).values({ memberId, refusedAt: now() }).onConflictDoNothing().run(),
  );
}

/** An email has arrived: whatever was wrong is right again. */
export function noteArrival(memberId: string): void {
  const isNoted = db
    .select({ memberId: refusedAddresses.memberId })
    .from(refusedAddresses)
    .where(eq(refusedAddresses.memberId, memberId))
    .get();
  if (isNoted) inTransaction((tx) => forgetRefusal(tx, memberId));
}

/** They have another address now. */
export function forgetRefusal(tx: Transaction, memberId: string): void {
  tx.delete(refusedAddresses).where(eq(refusedAddresses.memberId, memberId)).run();
}
