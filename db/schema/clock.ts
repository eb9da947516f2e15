import { sql } from "drizzle-orm";
import { check, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";

/** What the service last took for the time: one row. Log-ins and other events do not touch it. */
export const clock = sqliteTable(
  "clock",
  {
    id: integer().primaryKey(),
    /** The latest moment that the service believed the clock of its machine. */
    believedAt: moment().notNull(),
    /** When a person last said that the clock is right. */
    confirmedAt: moment(),
  },
  (t) => [check("clock_one_row", sql`${t.id} = 1`)],
);
