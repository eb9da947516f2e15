import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  PASSAGES,
  PERIOD_KINDS,
  REPORT_ORIGINS,
  REPORT_SCOPES,
  REPORT_SECTIONS,
  REPORT_STATES,
  VOICES,
} from "../vocabulary.ts";
import { day, flag, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { groups } from "./groups.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";
import { recommendations } from "./recommendations.ts";
import { releases } from "./reports.ts";

/** A patient voice report that is drafted, signed off by a second person, and issued: one for a place and a period. */
export const issuedReports = sqliteTable(
  "issued_reports",
  {
    id: id(),
    slug: text().notNull(),
    scope: word(REPORT_SCOPES).notNull(),
    /** As in `releases`: no foreign key, for a report outlives its group or organisation. */
    placeId: text().notNull(),
    /** What the place was called when the report was begun. */
    place: text().notNull(),
    period: word(PERIOD_KINDS).notNull(),
    startsOn: day().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("issued_reports_slug").on(t.slug),
    uniqueIndex("issued_reports_once").on(t.scope, t.placeId, t.period, t.startsOn),
    oneOf("issued_reports_scope", t.scope, REPORT_SCOPES),
    oneOf("issued_reports_period", t.period, PERIOD_KINDS),
  ],
);

const versionId = () =>
  text()
    .notNull()
    .references(() => reportVersions.id, { onDelete: "cascade" });

/**
 * A version of a report. Once it has its number, triggers keep it and all that belongs to it from changing. Only the one
 * that is served keeps its text: of what was replaced its hash stays, to tell a paper copy by.
 */
export const reportVersions = sqliteTable(
  "report_versions",
  {
    id: id(),
    reportId: text()
      .notNull()
      .references(() => issuedReports.id),
    state: word(REPORT_STATES).notNull(),
    origin: word(REPORT_ORIGINS).notNull(),
    /** What a correction puts right, for everyone to read. */
    reason: text().notNull(),
    /** Where its figures come from, and from nowhere else. */
    releaseId: text()
      .notNull()
      .references(() => releases.id),
    draftedById: text().references(() => members.id, { onDelete: "set null" }),
    draftedAt: moment().notNull(),
    /** Who looked at each quotation, and found that nobody can be recognised by it. */
    checkedById: text().references(() => members.id, { onDelete: "set null" }),
    checkedAt: moment(),
    /** Why the second person sent it back, while it is a draft. */
    sentBack: text(),
    signedById: text().references(() => members.id, { onDelete: "set null" }),
    version: integer(),
    issuedAt: moment(),
    /** The very text that was issued (`ReportDocument`, as JSON), and its SHA-256 in hexadecimal digits. */
    document: text(),
    sha256: text(),
  },
  (t) => [
    uniqueIndex("report_versions_number").on(t.reportId, t.version),
    uniqueIndex("report_versions_one_draft").on(t.reportId).where(sql`state in ('draft', 'toSign')`),
    uniqueIndex("report_versions_one_served").on(t.reportId).where(sql`state in ('issued', 'stopped')`),
    index("report_versions_issued").on(t.issuedAt, t.id).where(sql`state in ('issued', 'stopped')`),
    index("report_versions_in_work").on(t.draftedAt, t.id).where(sql`state in ('draft', 'toSign')`),
    index("report_versions_stopped").on(t.id).where(sql`state = 'stopped'`),
    index("report_versions_release").on(t.releaseId),
    index("report_versions_drafted_by").on(t.draftedById).where(sql`drafted_by_id is not null`),
    index("report_versions_checked_by").on(t.checkedById).where(sql`checked_by_id is not null`),
    index("report_versions_signed_by").on(t.signedById).where(sql`signed_by_id is not null`),
    oneOf("report_versions_state", t.state, REPORT_STATES),
    oneOf("report_versions_origin", t.origin, REPORT_ORIGINS),
    check(
      "report_versions_two",
      sql`${t.signedById} <> ${t.draftedById} and ${t.signedById} <> ${t.checkedById}`,
    ),
    check(
      "report_versions_document",
      sql`(${t.document} is not null) = (${t.state} in ('issued', 'stopped'))`,
    ),
    check(
      "report_versions_frozen",
      sql`(${t.version} is null) = (${t.state} in ('draft', 'toSign'))
        and (${t.version} is null) = (${t.sha256} is null) and (${t.version} is null) = (${t.issuedAt} is null)`,
    ),
  ],
);

/** A part of a version: its heading and the words that the drafter adds, and what the two say to each other about it. */
export const reportSections = sqliteTable(
  "report_sections",
  {
    versionId: versionId(),
    section: word(REPORT_SECTIONS).notNull(),
    heading: text().notNull(),
    text: text("words").notNull(),
    /** For the other of the two people; never issued. */
    note: text().notNull(),
    isLeftOut: flag().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.section] }),
    oneOf("report_sections_section", t.section, REPORT_SECTIONS),
  ],
);

/**
 * What a version may quote. Without the words: until it is issued they are read where they are, and then they are in its
 * text. Triggers take out what its writer withdraws, changes or will not be quoted with.
 */
export const reportQuotations = sqliteTable(
  "report_quotations",
  {
    versionId: versionId(),
    position: integer().notNull(),
    feedbackId: text().references(() => feedback.id, { onDelete: "set null" }),
    passage: word(PASSAGES).notNull(),
    voice: word(VOICES).notNull(),
    /** What stands beside it, and how many people with accounts that describes, as released. */
    about: text().notNull(),
    fits: integer().notNull(),
    isLeftOut: flag().notNull(),
    isTakenOut: flag().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.position] }),
    index("report_quotations_feedback").on(t.feedbackId).where(sql`feedback_id is not null`),
    oneOf("report_quotations_passage", t.passage, PASSAGES),
    oneOf("report_quotations_voice", t.voice, VOICES),
    check("report_quotations_fits", sql`${t.fits} >= 8`),
  ],
);

/** What a report asks of an office. With the issue it becomes a recommendation, sent to that office: its reply slip. */
export const reportAsks = sqliteTable(
  "report_asks",
  {
    id: id(),
    versionId: versionId(),
    position: integer().notNull(),
    title: text().notNull(),
    asks: text().notNull(),
    why: text().notNull(),
    doneWhen: text().notNull(),
    toGroupId: text().references(() => groups.id),
    toOrganisationId: text().references(() => organisations.id),
    recommendationId: text().references(() => recommendations.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("report_asks_version").on(t.versionId, t.position),
    index("report_asks_recommendation").on(t.recommendationId).where(sql`recommendation_id is not null`),
    check("report_asks_of_one", sql`(${t.toGroupId} is null) <> (${t.toOrganisationId} is null)`),
  ],
);
