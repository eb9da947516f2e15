import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { feedback } from "./feedback.ts";
import { groups } from "./groups.ts";

/**
 * The hash of each row of a file that was imported into a group: the same row is not imported there a second time. It
 * goes with its comment, so that what was undone can be imported again.
 */
export const importedRows = sqliteTable(
  "imported_rows",
  {
    groupId: text()
      .notNull()
      .references(() => groups.id),
    hash: text().notNull(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.hash] }), index("imported_rows_feedback").on(t.feedbackId)],
);
