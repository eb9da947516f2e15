import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PASSAGES, READING_OFFICES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { groups } from "./groups.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";
import { themes } from "./reference.ts";

/* What those who read a comment do with it. */

export const feedbackThemes = sqliteTable(
  "feedback_themes",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    /** Which passage is about it: a comment may praise the food and, elsewhere, complain of it. */
    passage: word(PASSAGES).notNull(),
    /** As the comment has them: copies that triggers keep, so that a theme of a group is read in its order. */
    groupId: text(),
    publishedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.themeId, t.passage] }),
    index("feedback_themes_theme").on(t.themeId, t.groupId, t.publishedAt, t.feedbackId),
    oneOf("feedback_themes_passage", t.passage, PASSAGES),
  ],
);

/** A single comment that a facilitator keeps in view, and why. */
export const feedbackPins = sqliteTable(
  "feedback_pins",
  {
    feedbackId: text()
      .primaryKey()
      .references(() => feedback.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    pinnedById: text().references(() => members.id, { onDelete: "set null" }),
    reason: text().notNull(),
    pinnedAt: moment().notNull(),
  },
  (t) => [
    index("feedback_pins_group").on(t.groupId, t.pinnedAt),
    index("feedback_pins_pinned_by").on(t.pinnedById),
  ],
);

/**
 * Who of an office sees to a comment, so that no two write the same response: known in that office alone. The organisation that
 * it is about and the group that it was told to each have their own.
 */
export const feedbackTakers = sqliteTable(
  "feedback_takers",
  {
    id: id(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id),
    organisationId: text().references(() => organisations.id),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    takenAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("feedback_takers_group").on(t.feedbackId, t.groupId).where(sql`group_id is not null`),
    uniqueIndex("feedback_takers_organisation")
      .on(t.feedbackId, t.organisationId)
      .where(sql`organisation_id is not null`),
    index("feedback_takers_member").on(t.memberId),
    check("feedback_takers_whose", sql`(${t.groupId} is null) <> (${t.organisationId} is null)`),
  ],
);

/**
 * Which offices read a comment, and on which days: what its writer may know. Never who held the office, and a row for a
 * day, not for a look, so that reading costs a write once.
 */
export const feedbackReadings = sqliteTable(
  "feedback_readings",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    office: word(READING_OFFICES).notNull(),
    /** The group or the organisation that the office is held in; empty for one of the whole county. */
    placeId: text().notNull(),
    readOn: day().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.readOn, t.office, t.placeId] }),
    oneOf("feedback_readings_office", t.office, READING_OFFICES),
  ],
);

/** Who says that the same happened to them. Never shown one by one, and nothing is ranked by it. */
export const sameExperiences = sqliteTable(
  "same_experiences",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.memberId] }),
    index("same_experiences_member").on(t.memberId),
  ],
);
