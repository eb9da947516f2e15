import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import { credentials } from "#db/schema/index.ts";

/** Has this person a password? Before an address is confirmed there may be none. */
export function hasPassword(tx: Transaction, memberId: string): boolean {
  const columns = { memberId: credentials.memberId };
  return tx.select(columns).from(credentials).where(eq(credentials.memberId, memberId)).get() !== undefined;
}

/** @param passwordHash argon2id, as `hashPassword` makes it */
export function keepPassword(tx: Transaction, memberId: string, passwordHash: string): void {
  const values = { passwordHash, changedAt: now() };
  tx.insert(credentials)
    .values({ memberId, ...values })
    .onConflictDoUpdate({ target: credentials.memberId, set: values })
    .run();
}
