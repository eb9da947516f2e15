import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { MEMBER_STATUSES, SELF_DESCRIPTIONS, TOKEN_PURPOSES } from "../vocabulary.ts";
import { day, flag, id, moment, oneOf, word } from "./columns.ts";

export const members = sqliteTable(
  "members",
  {
    id: id(),
    /** As typed, for writing to. */
    email: text().notNull(),
    /** Lower case, for looking up: nobody has two accounts that differ in capitals only. */
    emailKey: text().notNull(),
    name: text().notNull(),
    nameToShow: text().notNull(),
    area: text(),
    selfDescription: word(SELF_DESCRIPTIONS),
    selfDescriptionConsentAt: moment(),
    status: word(MEMBER_STATUSES).notNull(),
    houseRulesAcceptedAt: moment(),
    emailConfirmedAt: moment(),
    /** The last day on which they were logged in: an account that nobody uses is erased some day. */
    lastUsedOn: day(),
    /** Raised by each change of what somebody logs in with: what was shown before it counts no more. */
    credentialVersion: integer().notNull().default(0),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("members_email_key").on(t.emailKey),
    index("members_last_used").on(t.lastUsedOn),
    index("members_created").on(t.createdAt, t.id),
    oneOf("members_status", t.status, MEMBER_STATUSES),
    oneOf("members_self_description", t.selfDescription, SELF_DESCRIPTIONS),
    // Article 9 of the UK GDPR: how people describe themselves is health data, kept only with consent.
    check(
      "members_self_description_consent",
      sql`${t.selfDescription} is null or ${t.selfDescriptionConsentAt} is not null`,
    ),
  ],
);

/** Where somebody was going when they created their account: they are led there once it is confirmed. */
export const accountArrivals = sqliteTable("account_arrivals", {
  memberId: text()
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
  /** An address of ours, as it was checked. */
  path: text().notNull(),
});

/** Apart from `members`, so that no query for a name ever carries a hash along. */
export const credentials = sqliteTable("credentials", {
  memberId: text()
    .primaryKey()
    .references(() => members.id, { onDelete: "cascade" }),
  passwordHash: text().notNull(),
  changedAt: moment().notNull(),
});

/** Holds only the SHA-256 of the cookie's value: a stolen copy of this table opens no session. */
export const sessions = sqliteTable(
  "sessions",
  {
    idHash: text().primaryKey(),
    publicId: text().notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    absoluteExpiresAt: moment().notNull(),
    /** When a password, an email or a second step last showed who this is. */
    authenticatedAt: moment().notNull(),
    /** Empty while only the first step is through: then the session opens no page of an office. */
    secondStepAt: moment(),
    /** The browser and system in words, such as "Firefox on Windows": people know their devices by it. */
    device: text(),
    idleMinutes: integer().notNull(),
    isOwnDevice: flag().notNull(),
  },
  (t) => [
    uniqueIndex("sessions_public_id").on(t.publicId),
    index("sessions_member").on(t.memberId, t.createdAt),
    index("sessions_expires").on(t.expiresAt),
  ],
);

export const oneTimeTokens = sqliteTable(
  "one_time_tokens",
  {
    hash: text().primaryKey(),
    purpose: word(TOKEN_PURPOSES).notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    /** What the link is about, where one member may have several: the change of address, the log-in that was begun. */
    subjectId: text(),
  },
  (t) => [
    index("one_time_tokens_member").on(t.memberId, t.purpose),
    index("one_time_tokens_expires").on(t.expiresAt),
    oneOf("one_time_tokens_purpose", t.purpose, TOKEN_PURPOSES),
  ],
);
