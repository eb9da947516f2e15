import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, moment } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { members } from "./people.ts";

/** An id in the details of an event, written everywhere just as in its index, or SQLite does not use that. */
export const eventDetail = {
  memberId: sql<string | null>`details ->> 'memberId'`,
  groupId: sql<string | null>`details ->> 'groupId'`,
};

/**
 * Who did what, when. Append-only (triggers abort changes), and the actor is no foreign key: when an account is
 * erased the audit log stays as it was. Details hold ids, never words. Each row carries the hash of itself and of the row
 * before (docs/decisions/0016-the-log.md), so that a row that was altered or taken out shows.
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
    /** The number of the request, as the server's log and error pages have it; null for jobs and the command line. */
    requestId: text(),
    /** SHA-256 in hexadecimal. Null only in rows that were written before there was a chain. */
    hash: text(),
  },
  (t) => [
    index("events_name").on(t.name, t.occurredAt),
    index("events_occurred").on(t.occurredAt),
    index("events_actor").on(t.actorId, t.occurredAt).where(sql`actor_id is not null`),
    index("events_member")
      .on(eventDetail.memberId, t.occurredAt)
      .where(sql`${eventDetail.memberId} is not null`),
    index("events_group")
      .on(eventDetail.groupId, t.occurredAt)
      .where(sql`${eventDetail.groupId} is not null`),
  ],
);

/**
 * Emails to send. A row says which kind of email goes to whom about what; the words, and any link that opens something, are
 * made when it is sent, so that no address, word or usable token waits here.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    kind: text().notNull(),
    /** Who it goes to, or the feedback whose follower's sealed address it goes to: no row holds an address. */
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    feedbackId: text().references(() => feedback.id, { onDelete: "cascade" }),
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
    index("outbox_feedback").on(t.feedbackId).where(sql`feedback_id is not null`),
    check("outbox_to_whom", sql`(${t.memberId} is null) = (${t.feedbackId} is not null)`),
  ],
);
