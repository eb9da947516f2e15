import type { ExtractTablesWithRelations } from "drizzle-orm";
import { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { environment } from "#environment";
import { openDatabase } from "./open.ts";

/** Of drizzle's relational queries: every query here is written as the SQL that it is. */
type NoRelations = Record<string, never>;

/**
 * SQLite looks at the values of parameters when it plans, and then plans a prepared statement anew each time one is
 * bound, which takes longer than the reading. It cannot see through a plus, so the plan that tests have seen stays.
 */
class PlannedOnce extends SQLiteSyncDialect {
  override escapeParam(): string {
    return "+?";
  }
}

export const sqlite = openDatabase(environment().databasePath);

const dialect = new PlannedOnce({ casing: "snake_case" });
const session = new BetterSQLiteSession<NoRelations, ExtractTablesWithRelations<NoRelations>>(
  sqlite,
  dialect,
  undefined,
);

export const db = new BetterSQLite3Database<NoRelations>("sync", dialect, session, undefined);

export type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];

// Both made once: to make them takes longer than a small change.
const open: Transaction = db.transaction((tx) => tx);
const transaction = sqlite.transaction((change: (tx: Transaction) => unknown) => change(open));

/**
 * All or nothing. Immediate, because a deferred transaction that turns into a writer fails at once with SQLITE_BUSY
 * when another writer was first. Inside another one it is a savepoint. Never `await` inside: the work must be
 * synchronous.
 */
export function inTransaction<T>(change: (tx: Transaction) => T): T {
  return transaction.immediate(change) as T;
}
