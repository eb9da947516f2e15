import { eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { accountArrivals } from "#db/schema/index.ts";

/** Keeps where somebody was going when they created their account. For a transaction that is open. */
export function keepArrival(tx: Transaction, memberId: string, path: string): void {
  tx.insert(accountArrivals)
    .values({ memberId, path })
    .onConflictDoUpdate({ target: accountArrivals.memberId, set: { path } })
    .run();
}

/** Where they were going; once, since it is of no use afterwards. */
export function takeArrival(memberId: string): string | undefined {
  return inTransaction(
    (tx) =>
      tx
        .delete(accountArrivals)
        .where(eq(accountArrivals.memberId, memberId))
        .returning({ path: accountArrivals.path })
        .get()?.path,
  );
}
