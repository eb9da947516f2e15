import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { REMOVAL_STATES } from "../vocabulary.ts";
import { id, moment, oneOf, word } from "./columns.ts";
import { members } from "./people.ts";

/**
 * A second step that its owner has lost, recovery codes and all: one administrator asks for it to be taken away, another
 * approves, and a day after the email about it has gone it happens, unless somebody stops it.
 */
export const secondStepRemovals = sqliteTable(
  "second_step_removals",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** How the administrator knows that it is lost, for the one who approves. */
    reason: text().notNull(),
    state: word(REMOVAL_STATES).notNull(),
    askedById: text().references(() => members.id, { onDelete: "set null" }),
    askedAt: moment().notNull(),
    approvedById: text().references(() => members.id, { onDelete: "set null" }),
    approvedAt: moment(),
    /** When it was stopped or done. */
    settledAt: moment(),
  },
  (t) => [
    // Asking twice has one effect.
    uniqueIndex("second_step_removals_once").on(t.memberId).where(sql`settled_at is null`),
    index("second_step_removals_open").on(t.askedAt, t.id).where(sql`settled_at is null`),
    index("second_step_removals_asked_by").on(t.askedById),
    index("second_step_removals_approved_by").on(t.approvedById),
    oneOf("second_step_removals_state", t.state, REMOVAL_STATES),
    check("second_step_removals_reason", sql`length(${t.reason}) > 0`),
    check(
      "second_step_removals_settled",
      sql`(${t.state} in ('stopped', 'done')) = (${t.settledAt} is not null)`,
    ),
    // Two have agreed before anything happens, and they are two.
    check(
      "second_step_removals_approved",
      sql`${t.state} not in ('approved', 'done') or ${t.approvedAt} is not null`,
    ),
    check("second_step_removals_two", sql`${t.approvedById} is null or ${t.approvedById} <> ${t.askedById}`),
  ],
);
