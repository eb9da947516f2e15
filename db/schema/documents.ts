import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  blob,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { DOCUMENT_KINDS } from "../vocabulary.ts";
import { id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/** Folders of a group's documents: one level, so that nobody searches in a tree. */
export const folders = sqliteTable(
  "folders",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    name: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex("folders_name").on(t.groupId, sql`lower(name)`)],
);

/** What a group keeps. Its id is random and is the only name under which the content is stored. */
export const documents = sqliteTable(
  "documents",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    folderId: text().references(() => folders.id),
    title: text().notNull(),
    kind: word(DOCUMENT_KINDS).notNull(),
    /** In bytes. */
    size: integer().notNull(),
    addedById: text().references(() => members.id, { onDelete: "set null" }),
    addedAt: moment().notNull(),
    /** The version of today, for one that was replaced: it goes with that. */
    newerId: text().references((): AnySQLiteColumn => documents.id, { onDelete: "cascade" }),
  },
  (t) => [
    index("documents_newer").on(t.newerId),
    index("documents_earlier").on(t.groupId, t.addedAt).where(sql`newer_id is not null`),
    index("documents_group").on(t.groupId, t.addedAt, t.id).where(sql`folder_id is null`),
    index("documents_folder").on(t.folderId, t.addedAt, t.id),
    index("documents_added_by").on(t.addedById),
    oneOf("documents_kind", t.kind, DOCUMENT_KINDS),
  ],
);

/** Apart from `documents`, so that no list ever carries megabytes along. */
export const documentContents = sqliteTable("document_contents", {
  documentId: text()
    .primaryKey()
    .references(() => documents.id, { onDelete: "cascade" }),
  bytes: blob({ mode: "buffer" }).notNull(),
});
