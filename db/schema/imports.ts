import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { IMPORT_STATES, REFUSAL_REASONS } from "../vocabulary.ts";
import { id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/** A file of answers of the Friends and Family Test that a facilitator brings into a group, and what became of it. */
export const imports = sqliteTable(
  "imports",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    /** Whoever sent the file. */
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    fileName: text().notNull(),
    /** The hash of the file's headings: a file with the same ones is read as the last one was. */
    headingsHash: text().notNull(),
    state: word(IMPORT_STATES).notNull(),
    /** Rows of the file below its headings, and how many of them have been read so far. */
    rowCount: integer().notNull(),
    rowsRead: integer().notNull().default(0),
    /** Which columns are read as what, and what is said of all the comments together. Null until someone has said it. */
    plan: text({ mode: "json" }).$type<Record<string, unknown>>(),
    /** How the file is read, as far as somebody has said so. Null while everything is guessed. */
    reading: text({ mode: "json" }).$type<Record<string, unknown>>(),
    /** Comments that were made; and, once undone, how many of them stayed because they were in use. */
    commentsMade: integer().notNull().default(0),
    commentsKept: integer().notNull().default(0),
    createdAt: moment().notNull(),
    finishedAt: moment(),
    undoneAt: moment(),
  },
  (t) => [
    index("imports_group").on(t.groupId, t.createdAt, t.id),
    index("imports_headings").on(t.groupId, t.headingsHash, t.createdAt),
    index("imports_member").on(t.memberId),
    index("imports_going_on").on(t.createdAt).where(sql`state in ('running', 'undoing')`),
    oneOf("imports_state", t.state, IMPORT_STATES),
  ],
);

/** The file itself, for as long as it waits to be imported: it holds other people's words. */
export const importFiles = sqliteTable("import_files", {
  importId: text()
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  bytes: blob({ mode: "buffer" }).notNull(),
});

/** A row that was not imported: where it stands in the file and why, never what it says. */
export const importRefusals = sqliteTable(
  "import_refusals",
  {
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    line: integer().notNull(),
    reason: word(REFUSAL_REASONS).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    oneOf("import_refusals_reason", t.reason, REFUSAL_REASONS),
  ],
);
