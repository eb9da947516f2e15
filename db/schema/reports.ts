import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PERIOD_KINDS, REPORT_SCOPES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";

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
