import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ACTION_STATES } from "../vocabulary.ts";
import { day, flag, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { notesItems } from "./notes.ts";
import { members } from "./people.ts";

/** Something to do, as an item of the notes wrote it down. It stays open until somebody says what became of it. */
export const actions = sqliteTable(
  "actions",
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => notesItems.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    position: integer().notNull(),
    text: text("words").notNull(),
    /** A person or a post; a post needs no account. */
    owner: text().notNull(),
    /** The account of the person, where the group has one of that name. */
    ownerId: text().references(() => members.id, { onDelete: "set null" }),
    dueOn: day(),
    isDueNextMeeting: flag().notNull(),
    writtenById: text().references(() => members.id, { onDelete: "set null" }),
    /** Actions are listed in this order: their ids come from forms and have none. */
    writtenAt: moment().notNull(),
    state: word(ACTION_STATES).notNull().default("open"),
    /** What came of it; for one that was dropped, why. */
    outcome: text().notNull().default(""),
    closedAt: moment(),
    closedById: text().references(() => members.id, { onDelete: "set null" }),
    /** When its owner was told that it is overdue: once. */
    remindedAt: moment(),
  },
  (t) => [
    index("actions_item").on(t.itemId, t.position),
    index("actions_owner").on(t.ownerId, t.state, t.writtenAt, t.id),
    index("actions_finished").on(t.ownerId, t.closedAt, t.id).where(sql`state <> 'open'`),
    index("actions_written_by").on(t.writtenById, t.state, t.writtenAt, t.id),
    index("actions_closed_by").on(t.closedById),
    index("actions_open").on(t.groupId, t.writtenAt, t.id).where(sql`state = 'open'`),
    oneOf("actions_state", t.state, ACTION_STATES),
    check("actions_one_due", sql`${t.isDueNextMeeting} = 0 or ${t.dueOn} is null`),
    check("actions_closed_when", sql`(${t.state} = 'open') = (${t.closedAt} is null)`),
    check("actions_dropped_why", sql`${t.state} <> 'dropped' or ${t.outcome} <> ''`),
  ],
);
