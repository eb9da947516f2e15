import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, id, moment } from "./columns.ts";
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
    createdAt: moment().notNull(),
    isStepFree: flag().notNull().default(false),
    hasHearingLoop: flag().notNull().default(false),
    hasLargePrint: flag().notNull().default(false),
    hasTravelHelp: flag().notNull().default(false),
    hasSignLanguage: flag().notNull().default(false),
    hasInterpreter: flag().notNull().default(false),
    /** How many people there is room for; null when it does not matter. */
    places: integer(),
    /** Meetings that were planned together because they repeat. */
    seriesId: text(),
    /** Counts the changes: calendars call it SEQUENCE (RFC 5545), and two who change at once are told apart by it. */
    version: integer().notNull().default(0),
    changedAt: moment(),
    cancelledAt: moment(),
    cancelReason: text(),
    /** When the emails went out that remind of it, and that ask for its notes. */
    remindedAt: moment(),
    writeUpRemindedAt: moment(),
  },
  (t) => [
    index("meetings_group").on(t.groupId, t.startsAt, t.id),
    index("meetings_series").on(t.seriesId, t.startsAt),
    index("meetings_to_remind").on(t.startsAt).where(sql`reminded_at is null and cancelled_at is null`),
    index("meetings_to_write_up")
      .on(t.endsAt)
      .where(sql`write_up_reminded_at is null and cancelled_at is null`),
    check("meetings_ends_after_start", sql`${t.endsAt} > ${t.startsAt}`),
    check("meetings_somewhere", sql`${t.place} <> '' or ${t.link} <> ''`),
  ],
);
