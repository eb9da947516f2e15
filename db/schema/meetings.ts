import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { NOTES_STATES } from "../vocabulary.ts";
import { day, flag, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

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
    isStepFree: flag().notNull().default(false),
    hasHearingLoop: flag().notNull().default(false),
    hasLargePrint: flag().notNull().default(false),
    hasTravelHelp: flag().notNull().default(false),
    /** How many people there is room for; null when it does not matter. */
    places: integer(),
    /** Meetings that were planned together because they repeat. */
    seriesId: text(),
    /** Counts the changes: calendars call it SEQUENCE (RFC 5545), and two who change at once are told apart by it. */
    revision: integer().notNull().default(0),
    changedAt: moment(),
    cancelledAt: moment(),
    cancelReason: text(),
    /** When the letters went out that remind of it, and that ask for its notes. */
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

/** The notes of one meeting. The words live in its items; this row says who may read them. */
export const notes = sqliteTable(
  "notes",
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    state: word(NOTES_STATES).notNull(),
    publishedAt: moment(),
    /** When a facilitator confirmed that nobody is named: without it nothing is shown to everyone. */
    namesCheckedAt: moment(),
    updatedAt: moment().notNull(),
    updatedById: text().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("notes_meeting").on(t.meetingId),
    index("notes_group_public").on(t.groupId, t.publishedAt).where(sql`state = 'public'`),
    index("notes_public").on(t.publishedAt).where(sql`state = 'public'`),
    index("notes_group").on(t.groupId, t.state),
    index("notes_updated_by").on(t.updatedById),
    oneOf("notes_state", t.state, NOTES_STATES),
    check("notes_published_when", sql`${t.state} = 'draft' or ${t.publishedAt} is not null`),
    check("notes_names_checked", sql`${t.state} <> 'public' or ${t.namesCheckedAt} is not null`),
  ],
);

export const notesItems = sqliteTable(
  "notes_items",
  {
    id: id(),
    notesId: text()
      .notNull()
      .references(() => notes.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    title: text().notNull(),
    said: text().notNull(),
  },
  (t) => [index("notes_items_notes").on(t.notesId, t.position)],
);

export const decisions = sqliteTable(
  "decisions",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => notesItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    words: text().notNull(),
  },
  (t) => [index("decisions_item").on(t.itemId, t.position)],
);

export const actions = sqliteTable(
  "actions",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => notesItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    words: text().notNull(),
    /** A person or a post; a post needs no account. */
    owner: text().notNull(),
    dueOn: day(),
    isDueNextMeeting: flag().notNull(),
  },
  (t) => [
    index("actions_item").on(t.itemId, t.position),
    check("actions_one_due", sql`${t.isDueNextMeeting} = 0 or ${t.dueOn} is null`),
  ],
);
