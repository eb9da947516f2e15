import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

/**
 * SQLite looks at the values of parameters when it plans, and then plans a prepared statement again each time one is
 * bound, which takes longer than the reading. It cannot see through a plus, so the plan that tests have seen stays.
 */
export class PlannedOnce extends SQLiteSyncDialect {
  override escapeParam(): string {
    return "+?";
  }
}
