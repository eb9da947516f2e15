import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PERIOD_KINDS, RECALL_STATES, REPORT_SCOPES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { members } from "./people.ts";

/**
 * What was said about one scope in one closed period, counted once and controlled: only what may be shown, in JSON.
 * Append-only (triggers abort changes): a correction is a row with the next version. Whom it is about is no foreign
 * key, for a release outlives its group or organisation.
 */
export const releases = sqliteTable(
  "releases",
  {
    id: id(),
    scope: word(REPORT_SCOPES).notNull(),
    /** The id of the organisation or group; empty for the county. */
    placeId: text().notNull(),
    period: word(PERIOD_KINDS).notNull(),
    startsOn: day().notNull(),
    version: integer().notNull(),
    /** Which rules it was controlled by: a name of `SCHEMES`. */
    scheme: text().notNull(),
    /** The controlled report (`ControlledReport`). */
    report: text({ mode: "json" }).notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("releases_once").on(t.scope, t.placeId, t.period, t.startsOn, t.version),
    oneOf("releases_scope", t.scope, REPORT_SCOPES),
    oneOf("releases_period", t.period, PERIOD_KINDS),
  ],
);

/**
 * The exact people behind the cells that a release shows, which later releases are compared with so that no
 * difference tells of a few people. Apart from `releases`, so that no query for a report carries them along.
 */
export const releaseCounts = sqliteTable("release_counts", {
  releaseId: text()
    .primaryKey()
    .references(() => releases.id),
  people: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
});

/**
 * Reports that should not have been made: one administrator asks to take back all that were made on a day, and another
 * approves. Then the next version of each is made as soon as its period is over.
 */
export const reportRecalls = sqliteTable(
  "report_recalls",
  {
    id: id(),
    /** The day in London on which the reports were made. */
    madeOn: day().notNull(),
    /** What is wrong with them, for the one who approves. */
    reason: text().notNull(),
    state: word(RECALL_STATES).notNull(),
    askedById: text().references(() => members.id, { onDelete: "set null" }),
    askedAt: moment().notNull(),
    settledById: text().references(() => members.id, { onDelete: "set null" }),
    settledAt: moment(),
  },
  (t) => [
    // Asking twice has one effect.
    uniqueIndex("report_recalls_once").on(t.madeOn).where(sql`state = 'asked'`),
    index("report_recalls_asked_by").on(t.askedById),
    index("report_recalls_settled_by").on(t.settledById),
    oneOf("report_recalls_state", t.state, RECALL_STATES),
    check("report_recalls_reason", sql`length(${t.reason}) > 0`),
    check("report_recalls_settled", sql`(${t.state} = 'asked') = (${t.settledAt} is null)`),
    check(
      "report_recalls_two",
      sql`${t.state} <> 'approved' or ${t.settledById} is not ${t.askedById} or ${t.askedById} is null`,
    ),
  ],
);

/** A release that was taken back: nobody is shown it any more. Append-only, as what it names. */
export const recalledReleases = sqliteTable(
  "recalled_releases",
  {
    releaseId: text()
      .primaryKey()
      .references(() => releases.id),
    recallId: text()
      .notNull()
      .references(() => reportRecalls.id),
  },
  (t) => [index("recalled_releases_recall").on(t.recallId)],
);
