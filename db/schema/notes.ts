import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { ATTENDANCES, CORRECTION_STATES, NOTES_STATES, PUBLIC_EDITIONS } from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { meetings } from "./meetings.ts";
import { members } from "./people.ts";

/** The notes of one meeting. The words live in its items; this row says how far they have come and who reads them. */
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
    /** When they went to those who came: what has become of an action since then is not in them. */
    sentAt: moment(),
    /** Until when those who came may suggest corrections. */
    reviewEndsAt: moment(),
    agreedAt: moment(),
    publicEdition: word(PUBLIC_EDITIONS).notNull().default("none"),
    publishedAt: moment(),
    /** When a facilitator approved the difference of the two editions: without it nothing is shown to everyone. */
    namesCheckedAt: moment(),
    /** Counts the saves of the list of those who came. */
    attendanceVersion: integer().notNull().default(0),
    updatedAt: moment().notNull(),
    updatedById: text().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("notes_meeting").on(t.meetingId),
    index("notes_group_public").on(t.groupId, t.publishedAt).where(sql`public_edition = 'published'`),
    index("notes_public").on(t.publishedAt).where(sql`public_edition = 'published'`),
    index("notes_review").on(t.reviewEndsAt).where(sql`state = 'review'`),
    index("notes_group").on(t.groupId, t.state),
    index("notes_updated_by").on(t.updatedById),
    oneOf("notes_state", t.state, NOTES_STATES),
    oneOf("notes_public_edition", t.publicEdition, PUBLIC_EDITIONS),
    check("notes_review_ends", sql`${t.state} <> 'review' or ${t.reviewEndsAt} is not null`),
    check("notes_agreed_when", sql`(${t.state} = 'agreed') = (${t.agreedAt} is not null)`),
    check(
      "notes_published_when",
      sql`${t.publicEdition} = 'none' or (${t.state} = 'agreed' and ${t.publishedAt} is not null and ${t.namesCheckedAt} is not null)`,
    ),
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
    /** Was on the agenda and must come up again. */
    isNotDiscussed: flag().notNull().default(false),
    /** Comes up at every meeting. */
    isRecurring: flag().notNull().default(false),
    /** Was not settled when the notes were sent, and waits for the next meeting. */
    goesOn: flag().notNull().default(false),
    /** The item of the meeting before that this one goes on from. */
    carriedFromId: text().references((): AnySQLiteColumn => notesItems.id, { onDelete: "set null" }),
    version: integer().notNull().default(1),
    /** The page that saved last: it may save again, whatever version it began with. */
    savedFrom: text().notNull().default(""),
    /** The import that it came in with: it goes with it when that is undone. */
    importId: text(),
  },
  (t) => [
    index("notes_items_notes").on(t.notesId, t.position),
    index("notes_items_goes_on").on(t.notesId).where(sql`goes_on = 1`),
    // An item is carried on once, however often the job runs.
    uniqueIndex("notes_items_carried_from").on(t.carriedFromId),
  ],
);

export const decisions = sqliteTable(
  "decisions",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => notesItems.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    text: text("words").notNull(),
  },
  (t) => [index("decisions_item").on(t.itemId, t.position)],
);

/** An item of the public edition, names removed. It is there once the facilitator has changed or approved it. */
export const publicItems = sqliteTable("public_items", {
  itemId: text()
    .primaryKey()
    .references(() => notesItems.id, { onDelete: "cascade" }),
  title: text().notNull(),
  said: text().notNull(),
  /** One on each line. */
  decisions: text().notNull(),
  /** One on each line: what, who, by when. */
  actions: text().notNull(),
});

/** Who came, and who sent apologies: a person of the group, or anybody else as a name or a post in words. */
export const attendances = sqliteTable(
  "attendances",
  {
    id: id(),
    notesId: text()
      .notNull()
      .references(() => notes.id, { onDelete: "cascade" }),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    name: text().notNull(),
    attendance: word(ATTENDANCES).notNull(),
    /** False for who asked not to be named: counted and never shown. */
    isNamed: flag().notNull(),
    /** The import that said so, until somebody saves the list. */
    importId: text(),
  },
  (t) => [
    uniqueIndex("attendances_notes_member").on(t.notesId, t.memberId),
    index("attendances_member").on(t.memberId, t.notesId),
    oneOf("attendances_attendance", t.attendance, ATTENDANCES),
    check("attendances_somebody", sql`(${t.memberId} is not null) = (${t.name} = '')`),
  ],
);

/** What someone who came would have the notes say, and what the facilitator answered. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: id(),
    notesId: text()
      .notNull()
      .references(() => notes.id, { onDelete: "cascade" }),
    itemId: text()
      .notNull()
      .references(() => notesItems.id, { onDelete: "cascade" }),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    text: text("words").notNull(),
    state: word(CORRECTION_STATES).notNull(),
    reason: text(),
    createdAt: moment().notNull(),
    decidedAt: moment(),
  },
  (t) => [
    index("corrections_notes").on(t.notesId, t.createdAt),
    index("corrections_item").on(t.itemId),
    index("corrections_author").on(t.authorId),
    index("corrections_open").on(t.notesId).where(sql`state = 'open'`),
    oneOf("corrections_state", t.state, CORRECTION_STATES),
    check("corrections_reason", sql`(${t.state} = 'open') = (${t.reason} is null)`),
  ],
);

/** What was found out after the notes were agreed. Their text stays as it was. */
export const addenda = sqliteTable(
  "addenda",
  {
    id: id(),
    notesId: text()
      .notNull()
      .references(() => notes.id, { onDelete: "cascade" }),
    text: text("words").notNull(),
    /** Shown with the public edition too: a facilitator confirmed that nobody is named. */
    isPublic: flag().notNull(),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    createdAt: moment().notNull(),
  },
  (t) => [index("addenda_notes").on(t.notesId, t.createdAt), index("addenda_author").on(t.authorId)],
);
