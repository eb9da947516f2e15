import { inTransaction, type Transaction } from "#db/client.server.ts";
import { keepLedgerOfBackups } from "./backups.server.ts";
import { forgetLedger } from "./ledger.server.ts";

/**
 * A transaction that erases. What it erases stands in the ledger, outside the file and on the disk, before anything is
 * destroyed: whatever breaks from then on, a restored backup does not bring it back. Should the transaction fail after
 * that, the ledger has a line too many, and a restore would erase what somebody wanted to be erased.
 */
export function destroyInTransaction<T>(change: (tx: Transaction) => T): T {
  try {
    return inTransaction((tx) => {
      const outcome = change(tx);
      keepLedgerOfBackups();
      return outcome;
    });
  } catch (error) {
    // Its events are gone again, and their numbers will be those of others.
    forgetLedger();
    throw error;
  }
}
