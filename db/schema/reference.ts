import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What a comment is about: the Qualitative Data Categorisation framework of NHS England, version 7. */
export const themes = sqliteTable(
  "themes",
  {
    id: text().primaryKey(),
    category: text().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [index("themes_position").on(t.position)],
);

/** Where in the pathway: the sections of the National Cancer Patient Experience Survey. */
export const stages = sqliteTable(
  "stages",
  { id: text().primaryKey(), name: text().notNull(), position: integer().notNull() },
  (t) => [index("stages_position").on(t.position)],
);

/** The groups of cancers that the National Cancer Patient Experience Survey counts by. */
export const tumourGroups = sqliteTable(
  "tumour_groups",
  { id: text().primaryKey(), name: text().notNull(), position: integer().notNull() },
  (t) => [index("tumour_groups_position").on(t.position)],
);
