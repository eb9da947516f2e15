import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { GROUP_LEVELS, INVITATION_STATES, JOIN_REQUEST_STATES, JOIN_RULES, OFFICES } from "../vocabulary.ts";
import { day, flag, id, moment, oneOf, word } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";

export const groups = sqliteTable(
  "groups",
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    level: word(GROUP_LEVELS).notNull(),
    parentId: text().references((): AnySQLiteColumn => groups.id),
    /** Towns that the group serves, as people would type them. */
    towns: text().notNull(),
    about: text().notNull(),
    joinRule: word(JOIN_RULES).notNull(),
    createdAt: moment().notNull(),
    archivedAt: moment(),
  },
  (t) => [
    uniqueIndex("groups_slug").on(t.slug),
    index("groups_parent").on(t.parentId),
    index("groups_name").on(t.name),
    index("groups_level_created").on(t.level, t.createdAt),
    oneOf("groups_level", t.level, GROUP_LEVELS),
    oneOf("groups_join_rule", t.joinRule, JOIN_RULES),
  ],
);

export const memberships = sqliteTable(
  "memberships",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    joinedAt: moment().notNull(),
    leftAt: moment(),
    /** They agreed that others in the group see the name they chose to show. */
    isListed: flag().notNull().default(false),
  },
  (t) => [
    // Someone may leave and join again: one row each time, at most one of them open.
    uniqueIndex("memberships_current").on(t.memberId, t.groupId).where(sql`left_at is null`),
    index("memberships_group").on(t.groupId, t.joinedAt, t.id).where(sql`left_at is null`),
    index("memberships_listed").on(t.groupId, t.joinedAt, t.id).where(sql`left_at is null and is_listed = 1`),
    index("memberships_member").on(t.memberId),
  ],
);

/** Somebody asks to join a group. The reason is read by its facilitators, the answer by whoever asked. */
export const joinRequests = sqliteTable(
  "join_requests",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    state: word(JOIN_REQUEST_STATES).notNull(),
    reason: text().notNull(),
    answer: text(),
    askedAt: moment().notNull(),
    settledAt: moment(),
  },
  (t) => [
    uniqueIndex("join_requests_open").on(t.memberId, t.groupId).where(sql`state = 'asked'`),
    index("join_requests_waiting").on(t.groupId, t.askedAt, t.id).where(sql`state = 'asked'`),
    index("join_requests_member").on(t.memberId, t.groupId, t.askedAt, t.id),
    oneOf("join_requests_state", t.state, JOIN_REQUEST_STATES),
    check("join_requests_settled", sql`(${t.state} = 'asked') = (${t.settledAt} is null)`),
    check("join_requests_answer", sql`(${t.state} = 'declined') = (${t.answer} is not null)`),
  ],
);

/**
 * An address that a facilitator invited. Every address has a row of `members`, confirmed or not, so that nothing here
 * says whether there was an account.
 */
export const invitations = sqliteTable(
  "invitations",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** As the facilitator typed it: what the account has may differ in capitals. */
    email: text().notNull(),
    state: word(INVITATION_STATES).notNull(),
    createdAt: moment().notNull(),
    /** When it was sent last: its days count from here. */
    sentAt: moment().notNull(),
    settledAt: moment(),
  },
  (t) => [
    uniqueIndex("invitations_open").on(t.memberId, t.groupId).where(sql`state = 'sent'`),
    index("invitations_group").on(t.groupId, t.createdAt, t.id),
    index("invitations_member").on(t.memberId, t.sentAt),
    index("invitations_sent").on(t.sentAt),
    oneOf("invitations_state", t.state, INVITATION_STATES),
    check("invitations_settled", sql`(${t.state} = 'sent') = (${t.settledAt} is null)`),
  ],
);

/**
 * An office is held from a day to a day: in a group (facilitator, representative), for an organisation (reviewer)
 * or in the county (moderator, administrator). The CHECK keeps each kind to its own place.
 */
export const offices = sqliteTable(
  "offices",
  {
    id: id(),
    office: word(OFFICES).notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id),
    organisationId: text().references(() => organisations.id),
    startsOn: day().notNull(),
    /** The last day, which counts. */
    endsOn: day(),
    /** From this moment it is held no more, whatever the days say. */
    endedAt: moment(),
    /** Who takes over the work when this person leaves. Being named gives no rights. */
    deputyId: text().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    index("offices_member").on(t.memberId),
    index("offices_deputy").on(t.deputyId),
    index("offices_open").on(t.office, t.startsOn).where(sql`ended_at is null`),
    index("offices_group").on(t.groupId, t.office),
    index("offices_organisation").on(t.organisationId, t.office),
    oneOf("offices_office", t.office, OFFICES),
    check("offices_days", sql`${t.endsOn} is null or ${t.endsOn} >= ${t.startsOn}`),
    check(
      "offices_place",
      sql`(${t.groupId} is not null) = (${t.office} in ('facilitator', 'representative')) and (${t.organisationId} is not null) = (${t.office} = 'reviewer')`,
    ),
  ],
);
