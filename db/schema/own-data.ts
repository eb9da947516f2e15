import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { REQUEST_KINDS, REQUEST_STATES, TERMS } from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { members } from "./people.ts";

/* What people ask of us about themselves, and what we must not forget to do, or not to do, because of it. */

const memberId = () =>
  text()
    .notNull()
    .references(() => members.id, { onDelete: "cascade" });

/** That somebody may take a copy of what is theirs, once. The copy is made when it is taken: no second one lies about. */
export const dataCopies = sqliteTable(
  "data_copies",
  {
    id: id(),
    memberId: memberId(),
    askedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    takenAt: moment(),
  },
  (t) => [
    index("data_copies_expires").on(t.expiresAt),
    // Asking twice has one effect.
    uniqueIndex("data_copies_open").on(t.memberId).where(sql`taken_at is null`),
  ],
);

/**
 * What somebody asked for by post or telephone: a copy, or to be erased. One administrator writes it down, another agrees,
 * and only then it is done.
 */
export const postRequests = sqliteTable(
  "post_requests",
  {
    id: id(),
    memberId: memberId(),
    kind: word(REQUEST_KINDS).notNull(),
    state: word(REQUEST_STATES).notNull(),
    /** How it came, and how it was made sure that it came from them; never what is wrong with anybody. */
    reason: text().notNull(),
    /** Of one to be erased: whether what was published stays, without anything that leads to them. */
    keepsFeedback: flag().notNull(),
    askedById: text().references(() => members.id, { onDelete: "set null" }),
    askedAt: moment().notNull(),
    settledById: text().references(() => members.id, { onDelete: "set null" }),
    settledAt: moment(),
    /** Of a copy: when it was taken, to be printed and posted. */
    takenAt: moment(),
  },
  (t) => [
    uniqueIndex("post_requests_once").on(t.memberId, t.kind).where(sql`state = 'asked'`),
    index("post_requests_open").on(t.askedAt, t.id).where(sql`state in ('asked', 'agreed')`),
    index("post_requests_asked_by").on(t.askedById),
    index("post_requests_settled_by").on(t.settledById),
    oneOf("post_requests_kind", t.kind, REQUEST_KINDS),
    oneOf("post_requests_state", t.state, REQUEST_STATES),
    check("post_requests_reason", sql`length(${t.reason}) > 0`),
    check("post_requests_settled", sql`(${t.state} = 'asked') = (${t.settledAt} is null)`),
    check(
      "post_requests_two",
      sql`${t.state} <> 'agreed' or ${t.askedById} is null or ${t.settledById} is not ${t.askedById}`,
    ),
  ],
);

/** Which version of the house rules and of the page about privacy somebody agreed to, and when. */
export const termsAgreements = sqliteTable(
  "terms_agreements",
  {
    memberId: memberId(),
    terms: word(TERMS).notNull(),
    version: integer().notNull(),
    agreedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.terms, t.version] }),
    oneOf("terms_agreements_terms", t.terms, TERMS),
  ],
);

/** That the owner of something was told that it will go, how many days before. Whatever they do since begins the days anew. */
export const retentionWarnings = sqliteTable(
  "retention_warnings",
  {
    id: id(),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    feedbackId: text().references(() => feedback.id, { onDelete: "cascade" }),
    daysBefore: integer().notNull(),
    warnedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("retention_warnings_member").on(t.memberId, t.daysBefore).where(sql`member_id is not null`),
    uniqueIndex("retention_warnings_feedback")
      .on(t.feedbackId, t.daysBefore)
      .where(sql`feedback_id is not null`),
    check("retention_warnings_of_one", sql`(${t.memberId} is null) <> (${t.feedbackId} is null)`),
  ],
);

/** One comment or account that is kept beyond its period, and why: a complaint, a safeguarding case. */
export const retentionHolds = sqliteTable(
  "retention_holds",
  {
    id: id(),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    feedbackId: text().references(() => feedback.id, { onDelete: "cascade" }),
    reason: text().notNull(),
    heldById: text().references(() => members.id, { onDelete: "set null" }),
    heldAt: moment().notNull(),
    releasedAt: moment(),
  },
  (t) => [
    uniqueIndex("retention_holds_member")
      .on(t.memberId)
      .where(sql`member_id is not null and released_at is null`),
    uniqueIndex("retention_holds_feedback")
      .on(t.feedbackId)
      .where(sql`feedback_id is not null and released_at is null`),
    index("retention_holds_open").on(t.heldAt, t.id).where(sql`released_at is null`),
    index("retention_holds_held_by").on(t.heldById),
    check("retention_holds_of_one", sql`(${t.memberId} is null) <> (${t.feedbackId} is null)`),
    check("retention_holds_reason", sql`length(${t.reason}) > 0`),
  ],
);

/** The last row of the audit log that was taken out because its 12 months were over: the chain goes on from its hash. */
export const auditCheckpoints = sqliteTable("audit_checkpoints", {
  sequence: integer().primaryKey(),
  hash: text().notNull(),
  rows: integer().notNull(),
  madeAt: moment().notNull(),
});
