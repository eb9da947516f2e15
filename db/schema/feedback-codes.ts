import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { id, moment } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { members } from "./people.ts";

/* How somebody without an account finds their feedback again. Nothing here says who they are, or when they came. */

/** One code for one comment. Kept as an HMAC that names its key: with a copy of this table no code can be tried. */
export const feedbackCodes = sqliteTable(
  "feedback_codes",
  {
    feedbackId: text()
      .primaryKey()
      .references(() => feedback.id, { onDelete: "cascade" }),
    /** Which of our keys hashed it, so that it is found again after a new key has taken that one's place. */
    keyName: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [uniqueIndex("feedback_codes_hash").on(t.hash)],
);

/** A code that was entered opens its one comment for 20 minutes. Holds the SHA-256 of the cookie, and never an account. */
export const codeSessions = sqliteTable(
  "code_sessions",
  {
    hash: text().primaryKey(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
  },
  (t) => [index("code_sessions_feedback").on(t.feedbackId), index("code_sessions_expires").on(t.expiresAt)],
);

/** Where to say that something has changed. Apart from the feedback, and deleted when that is closed. */
export const feedbackFollowers = sqliteTable(
  "feedback_followers",
  {
    /** Random: it stands in the links of the emails, under a signature. */
    id: id(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    /** Sealed with the column key (app/lib/seal.server.ts). */
    address: text().notNull(),
    /** Empty until the link in the first email was used: nothing else goes there before. */
    confirmedAt: moment(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("feedback_followers_feedback").on(t.feedbackId),
    index("feedback_followers_expires").on(t.expiresAt),
  ],
);

/** Whoever creates an account to keep what they sent: it becomes theirs when the address is confirmed, in any browser. */
export const feedbackClaims = sqliteTable(
  "feedback_claims",
  {
    feedbackId: text()
      .primaryKey()
      .references(() => feedback.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    endsAt: moment().notNull(),
  },
  (t) => [index("feedback_claims_member").on(t.memberId)],
);

/** An administrator turns sending without an account off for a while. */
export const visitorPauses = sqliteTable(
  "visitor_pauses",
  {
    id: integer().primaryKey(),
    endsAt: moment().notNull(),
    pausedById: text().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [check("visitor_pauses_one_row", sql`${t.id} = 1`), index("visitor_pauses_by").on(t.pausedById)],
);
