import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REPORT_SCOPES } from "../vocabulary.ts";
import { flag, oneOf, word } from "./columns.ts";

/**
 * How many published comments there are of each kind, so that the working view costs the same at a million. Triggers keep
 * it in the transaction that changes a comment or its themes, from the view `working_cells`, which says what is counted
 * where. `any` stands for all sites, stages, voices or passages, so that no choice of filters adds up more than a few
 * rows; `none` for what was not said.
 */
export const workingCounts = sqliteTable(
  "working_counts",
  {
    scope: word(REPORT_SCOPES).notNull(),
    /** The id of the organisation or group; empty for the county. */
    placeId: text().notNull(),
    /** Its writer agreed to be counted. Of the others only how many there are is ever said. */
    isCounted: flag().notNull(),
    siteId: text().notNull(),
    stageId: text().notNull(),
    voice: text().notNull(),
    /** Empty: every comment. `themed`, `unthemed`; a theme's id; `in:` and the name of a category. */
    about: text().notNull(),
    /** A passage, or `any`: a comment that speaks of a thing in both is one comment. */
    passage: text().notNull(),
    /** The month in London in which it was published, as `YYYY-MM`. */
    month: text().notNull(),
    isAnswered: flag().notNull(),
    comments: integer().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [
        t.scope,
        t.placeId,
        t.isCounted,
        t.siteId,
        t.stageId,
        t.voice,
        t.about,
        t.passage,
        t.month,
        t.isAnswered,
      ],
    }),
    oneOf("working_counts_scope", t.scope, REPORT_SCOPES),
  ],
);
