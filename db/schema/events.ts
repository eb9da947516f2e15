import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, moment } from "./columns.ts";
import { members } from "./people.ts";

/**
 * Who did what, when. Append-only (triggers abort changes), and the actor is no foreign key: when an account is
 * erased the trail stays as it was. Details hold ids, never words.
 */
export const events = sqliteTable(
  "events",
  {
    sequence: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    actorId: text(),
    /** The office in which the actor did it, as the policy names it. */
    actorRole: text().notNull(),
    details: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    occurredAt: moment().notNull(),
  },
  (t) => [index("events_name").on(t.name, t.occurredAt)],
);

/**
 * Letters to send. A row says which letter to whom about what; the words, and any link that opens something, are
 * made when it is sent, so that no address, word or usable token waits here.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    letter: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    details: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    createdAt: moment().notNull(),
    attempts: integer().notNull().default(0),
    /** When to try (again). */
    dueAt: moment().notNull(),
    sentAt: moment(),
    /** Given up after the last attempt. */
    failedAt: moment(),
    lastError: text(),
  },
  (t) => [
    index("outbox_due").on(t.dueAt).where(sql`sent_at is null and failed_at is null`),
    index("outbox_member").on(t.memberId),
  ],
);
