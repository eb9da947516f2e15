import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, moment } from "./columns.ts";
import { groups } from "./groups.ts";

export const meetings = sqliteTable(
  "meetings",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    title: text().notNull(),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    place: text().notNull(),
    link: text().notNull(),
    /** Step-free entrance, hearing loop, travel help: what people need to know before they set out. */
    access: text().notNull(),
    agenda: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("meetings_group").on(t.groupId, t.startsAt, t.id),
    check("meetings_ends_after_start", sql`${t.endsAt} > ${t.startsAt}`),
    check("meetings_somewhere", sql`${t.place} <> '' or ${t.link} <> ''`),
  ],
);
