import { integer, primaryKey, sqliteTable, sqliteView, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { REPORT_SCOPES } from "../vocabulary.ts";
import { flag, oneOf, word } from "./columns.ts";

/**
 * What comments are counted apart by: whose they are to read, and one site, stage and voice or all of them. `any` stands
 * for all, so that no choice of filters adds up more than a few rows; `none` for what was not said.
 */
export const workingCuts = sqliteTable(
  "working_cuts",
  {
    id: integer().primaryKey(),
    scope: word(REPORT_SCOPES).notNull(),
    /** The id of the organisation or group; the county is the sum of its groups. */
    placeId: text().notNull(),
    /** Its writer agreed to be counted. Of the others only how many there are is ever said. */
    isCounted: flag().notNull(),
    siteId: text().notNull(),
    stageId: text().notNull(),
    voice: text().notNull(),
  },
  (t) => [
    uniqueIndex("working_cuts_once").on(t.scope, t.placeId, t.isCounted, t.siteId, t.stageId, t.voice),
    oneOf("working_cuts_scope", t.scope, REPORT_SCOPES),
  ],
);

/** What comments can be about, once each: empty for anything at all, a theme's id, `in:` and the name of a category. */
export const workingAbouts = sqliteTable(
  "working_abouts",
  { id: integer().primaryKey(), about: text().notNull() },
  (t) => [uniqueIndex("working_abouts_once").on(t.about)],
);

/**
 * How many published comments there are of each kind, so that the working view costs the same at a million: without what
 * has changed since, which is in `working_changed` and read together with it. Nothing but numbers, and what is counted
 * together lies together, so that few pages of the file change.
 */
export const workingCounts = sqliteTable(
  "working_counts",
  {
    cutId: integer().notNull(),
    /** The month in London in which it was published: 202609 is September 2026. */
    month: integer().notNull(),
    aboutId: integer().notNull(),
    /** Which passages are about it, added up: 1 what went well, 2 what could be better, 4 not said; 0: no theme. */
    passages: integer().notNull(),
    comments: integer().notNull(),
    answered: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cutId, t.month, t.aboutId, t.passages] })],
);

/**
 * Published comments that have changed since they were counted, and what the counts still hold of them: nothing where
 * `publishedAt` is null. Triggers write it in the transaction that changes a comment or its themes, which costs one small row; the
 * views `working_states` and `working_differences` say what has to be added to the counts, until a job has folded it in.
 */
export const workingChanged = sqliteTable("working_changed", {
  /** No foreign key: what a comment was counted as outlives it. */
  feedbackId: text().primaryKey(),
  groupId: text(),
  organisationId: text(),
  isCounted: integer(),
  siteId: text(),
  stageId: text(),
  voice: text(),
  publishedAt: integer(),
  isAnswered: integer(),
  /** Its themes, each with the passage that it was set for, in JSON. */
  tags: text({ mode: "json" }).$type<[themeId: string, passage: string][]>(),
});

/** The view of what has to be added to the counts: a row for each thing that a changed comment was about, or is. */
export const workingDifferences = sqliteView("working_differences", {
  groupId: text("group_id").notNull(),
  organisationId: text("organisation_id"),
  isCounted: integer("is_counted").notNull(),
  siteId: text("site_id").notNull(),
  stageId: text("stage_id").notNull(),
  voice: text("voice").notNull(),
  month: integer("month").notNull(),
  about: text("about").notNull(),
  passages: integer("passages").notNull(),
  comments: integer("comments").notNull(),
  answered: integer("answered").notNull(),
}).existing();
