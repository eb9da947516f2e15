import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id, moment } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { groups } from "./groups.ts";
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
 * What somebody is told: news on their page and, as far as they want emails, in one. A row says of what kind it is, who it is
 * for and what about; the text, and any link that opens something, are made when the email is sent, so that no address, text
 * or usable token waits here. It ends in one of two ways: an email told of it, or none ever will.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    kind: text().notNull(),
    /** Who it is for, or the feedback whose follower's sealed address it goes to: no row holds an address. */
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    feedbackId: text().references(() => feedback.id, { onDelete: "cascade" }),
    /** The group that it belongs to: what its reader chose for that group says when an email tells of it. */
    groupId: text().references(() => groups.id),
    details: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    createdAt: moment().notNull(),
    /** When an email may tell of it; null until its kind and its reader's choice were looked at. */
    dueAt: moment(),
    /** The email that is to tell of it. */
    emailId: text().references(() => emails.id, { onDelete: "set null" }),
    /** When its reader said that they have read it: nothing tells of it any more. */
    seenAt: moment(),
    /** When a mail server took the email. */
    sentAt: moment(),
    /** From when on no email will tell of it any more, and why. */
    untoldAt: moment(),
    untoldBecause: text(),
  },
  (t) => [
    index("outbox_to_sort")
      .on(t.createdAt)
      .where(sql`due_at is null and sent_at is null and untold_at is null`),
    index("outbox_due").on(t.dueAt).where(sql`email_id is null and sent_at is null and untold_at is null`),
    index("outbox_member").on(t.memberId, t.createdAt, t.id),
    index("outbox_email").on(t.emailId).where(sql`email_id is not null`),
    index("outbox_group").on(t.groupId).where(sql`group_id is not null`),
    index("outbox_feedback").on(t.feedbackId).where(sql`feedback_id is not null`),
    check("outbox_to_whom", sql`(${t.memberId} is null) = (${t.feedbackId} is not null)`),
    check("outbox_untold", sql`(${t.untoldAt} is null) = (${t.untoldBecause} is null)`),
  ],
);

/**
 * Emails, from before they are handed to a mail server. Nobody gets two of one kind for one period: that is unique here
 * before anything is sent, so that neither a crash nor a second process can send one twice.
 */
export const emails = sqliteTable(
  "emails",
  {
    id: id(),
    /** The kind of the one thing that it tells, or "news" for what is gathered. */
    kind: text().notNull(),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    feedbackId: text().references(() => feedback.id, { onDelete: "cascade" }),
    /** What one email of its kind is for: the thing that it tells of, or the moment at which the news was due. */
    period: text().notNull(),
    createdAt: moment().notNull(),
    attempts: integer().notNull().default(0),
    /** When to try (again). */
    dueAt: moment().notNull(),
    /** While a mail server is talked to about it. */
    begunAt: moment(),
    /** When all of it had been given to a mail server that had not answered yet: from then on it may have arrived. */
    handedAt: moment(),
    sentAt: moment(),
    /** Given up. */
    failedAt: moment(),
    lastError: text(),
  },
  (t) => [
    uniqueIndex("emails_once").on(t.memberId, t.kind, t.period).where(sql`member_id is not null`),
    uniqueIndex("emails_once_to_follower")
      .on(t.feedbackId, t.kind, t.period)
      .where(sql`feedback_id is not null`),
    index("emails_due").on(t.dueAt).where(sql`sent_at is null and failed_at is null`),
    check("emails_to_whom", sql`(${t.memberId} is null) = (${t.feedbackId} is not null)`),
  ],
);

/** Whose address a mail server refused, and when: somebody may ring them. An email that arrives ends it. */
export const refusedAddresses = sqliteTable("refused_addresses", {
  memberId: text()
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
  refusedAt: moment().notNull(),
});
