import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id, moment } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/** What acronyms and hard words mean, to be explained where they stand. */
export const glossaryTerms = sqliteTable(
  "glossary_terms",
  {
    id: id(),
    term: text().notNull(),
    /** The term as it is compared: in small letters. */
    termKey: text().notNull(),
    meaning: text().notNull(),
    updatedAt: moment().notNull(),
    updatedById: text().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("glossary_terms_key").on(t.termKey),
    index("glossary_terms_updated_by").on(t.updatedById),
  ],
);

/**
 * Words that readers of a group's notes did not understand. Never who, and not how many: in a group of 15 a number is
 * nearly a name, and one reader who asks often would be many.
 */
export const unclearWords = sqliteTable(
  "unclear_words",
  {
    groupId: text()
      .notNull()
      .references(() => groups.id),
    wordKey: text().notNull(),
    word: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.wordKey] })],
);
