import { drizzle } from "drizzle-orm/better-sqlite3";
import { environment } from "#environment";
import { openDatabase } from "./open.ts";
import * as schema from "./schema/index.ts";

export const sqlite = openDatabase(environment().databasePath);

export const db = drizzle(sqlite, { schema, casing: "snake_case" });

export type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];

/**
 * All or nothing. Immediate, because a deferred transaction that turns into a writer fails at once with SQLITE_BUSY
 * when another writer was first. Never `await` inside: the work must be synchronous.
 */
export function inTransaction<T>(change: (tx: Transaction) => T): T {
  return db.transaction(change, { behavior: "immediate" });
}
