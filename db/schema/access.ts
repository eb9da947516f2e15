import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { LOG_IN_STAGES, PASSKEY_PURPOSES } from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { members } from "./people.ts";

const memberId = () =>
  text()
    .notNull()
    .references(() => members.id, { onDelete: "cascade" });

/**
 * A log-in that was begun and is not a session yet. The browser that began it has a cookie; only its SHA-256 is here.
 * Nobody's member id for an address without account: both look alike from outside.
 */
export const logInFlows = sqliteTable(
  "log_in_flows",
  {
    id: id(),
    tokenHash: text().notNull(),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    stage: word(LOG_IN_STAGES).notNull(),
    /** HMAC of the code in the email, bound to this flow. Empty until the email is written. */
    codeHash: text(),
    attempts: integer().notNull().default(0),
    isOwnDevice: flag().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("log_in_flows_token_hash").on(t.tokenHash),
    index("log_in_flows_member").on(t.memberId),
    index("log_in_flows_expires").on(t.expiresAt),
    oneOf("log_in_flows_stage", t.stage, LOG_IN_STAGES),
  ],
);

/** Authenticator apps. The secret is sealed with the column key (app/lib/seal.server.ts). */
export const authenticators = sqliteTable(
  "authenticators",
  {
    id: id(),
    memberId: memberId(),
    secret: text().notNull(),
    createdAt: moment().notNull(),
    /** Empty until the app has shown a right code: then it counts, and replaces the one before. */
    confirmedAt: moment(),
    /** The 30 seconds whose code was used last: each code is good once (ASVS 6.5.1). */
    lastUsedStep: integer(),
  },
  (t) => [
    index("authenticators_member").on(t.memberId),
    uniqueIndex("authenticators_one_each").on(t.memberId).where(sql`confirmed_at is not null`),
  ],
);

/** The codes that people print. `number` says which of the ten, so that one hash is checked and not ten. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: id(),
    memberId: memberId(),
    number: integer().notNull(),
    codeHash: text().notNull(),
    createdAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [uniqueIndex("recovery_codes_number").on(t.memberId, t.number)],
);

/** WebAuthn credentials: public keys, which open nothing by themselves. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: id(),
    memberId: memberId(),
    name: text().notNull(),
    credentialId: text().notNull(),
    /** COSE key, base64url. */
    publicKey: text().notNull(),
    /** Of signatures, as the device counts them; many count none and stay at 0. */
    counter: integer().notNull(),
    transports: text({ mode: "json" }).$type<string[]>().notNull(),
    createdAt: moment().notNull(),
    lastUsedAt: moment(),
  },
  (t) => [
    uniqueIndex("passkeys_credential_id").on(t.credentialId),
    index("passkeys_member").on(t.memberId, t.createdAt),
  ],
);

/** What a device is asked to sign: used once, within 5 minutes, for the thing that it was made for. */
export const passkeyChallenges = sqliteTable(
  "passkey_challenges",
  {
    challenge: text().primaryKey(),
    memberId: memberId(),
    purpose: word(PASSKEY_PURPOSES).notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    index("passkey_challenges_member").on(t.memberId, t.purpose),
    index("passkey_challenges_expires").on(t.expiresAt),
    oneOf("passkey_challenges_purpose", t.purpose, PASSKEY_PURPOSES),
  ],
);

/** Changes of address: the new one has to answer first, and the old one can undo it for 72 hours. */
export const emailChanges = sqliteTable(
  "email_changes",
  {
    id: id(),
    memberId: memberId(),
    oldEmail: text().notNull(),
    newEmail: text().notNull(),
    createdAt: moment().notNull(),
    confirmedAt: moment(),
    undoneAt: moment(),
  },
  (t) => [index("email_changes_member").on(t.memberId)],
);
