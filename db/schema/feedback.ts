import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  AUDIENCES,
  BASES,
  CHECKING_STATES,
  FEEDBACK_SOURCES,
  RATINGS,
  RESPONSE_KINDS,
  TIME_BANDS,
  VOICES,
} from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { imports } from "./imports.ts";
import { organisations, sites } from "./organisations.ts";
import { members } from "./people.ts";
import { stages, themes, tumourGroups } from "./reference.ts";

/** Feedback on its way: every answer may still be missing. Sending it makes a row of `feedback` and removes this one. */
export const feedbackDrafts = sqliteTable(
  "feedback_drafts",
  {
    id: id(),
    authorId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id),
    voice: word(VOICES),
    basis: word(BASES),
    organisationId: text().references(() => organisations.id),
    /** Not sure which organisation: an answer too, and not the same as none yet. */
    isOrganisationUnsure: flag().notNull().default(false),
    siteId: text().references(() => sites.id),
    timeBand: word(TIME_BANDS),
    tumourGroupId: text().references(() => tumourGroups.id),
    stageId: text().references(() => stages.id),
    rating: word(RATINGS),
    wentWell: text().notNull().default(""),
    couldBeBetter: text().notNull().default(""),
    audience: word(AUDIENCES),
    mayCount: flag().notNull().default(false),
    maySummarise: flag().notNull().default(false),
    mayQuote: flag().notNull().default(false),
    mayContact: flag().notNull().default(false),
    /** The short way: what is optional is asked only when the writer wants to tell more. */
    isShort: flag().notNull().default(false),
    /** The first piece of the same story, when this is a further stop of it. */
    storyId: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    index("feedback_drafts_author").on(t.authorId, t.updatedAt),
    oneOf("feedback_drafts_voice", t.voice, VOICES),
    oneOf("feedback_drafts_basis", t.basis, BASES),
    oneOf("feedback_drafts_time_band", t.timeBand, TIME_BANDS),
    oneOf("feedback_drafts_rating", t.rating, RATINGS),
    oneOf("feedback_drafts_audience", t.audience, AUDIENCES),
  ],
);

export const feedback = sqliteTable(
  "feedback",
  {
    id: id(),
    /** What people quote on the telephone, such as KM-26-7K3QX: random, so that nobody can count or guess. */
    reference: text().notNull(),
    /** The draft it was sent from: sending the same draft twice finds this row again. */
    draftId: text().notNull(),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    voice: word(VOICES).notNull(),
    basis: word(BASES),
    organisationId: text().references(() => organisations.id),
    siteId: text().references(() => sites.id),
    timeBand: word(TIME_BANDS).notNull(),
    tumourGroupId: text().references(() => tumourGroups.id),
    stageId: text().references(() => stages.id),
    rating: word(RATINGS),
    wentWell: text().notNull(),
    couldBeBetter: text().notNull(),
    audience: word(AUDIENCES).notNull(),
    mayCount: flag().notNull(),
    maySummarise: flag().notNull(),
    mayQuote: flag().notNull(),
    mayContact: flag().notNull(),
    /** The first piece of a story of several stops: GP, test, hospital. Each stop is a piece of its own. */
    storyId: text(),
    source: word(FEEDBACK_SOURCES).notNull(),
    /** The import that it came with. */
    importId: text().references(() => imports.id),
    /** A moderator checks it together with others of its import: it does not stand in the queue by itself. */
    isCheckedInBatch: flag().notNull().default(false),
    state: word(CHECKING_STATES).notNull(),
    /** Whether it has themes, and whether it has a reply: kept by triggers, so that what waits is found by an index. */
    isTagged: flag().notNull().default(false),
    isAnswered: flag().notNull().default(false),
    /** Why it was held or refused, in words for its writer. */
    checkReason: text(),
    sentAt: moment().notNull(),
    checkedAt: moment(),
    publishedAt: moment(),
    withdrawnAt: moment(),
    /** Its writer changed the words, or agreed to a moderator's. */
    changedAt: moment(),
    /** Its writer asked us to pass it on, with their name, to the people who answer complaints. */
    passOnAskedAt: moment(),
    passedOnAt: moment(),
    passedOnTo: text(),
  },
  (t) => [
    uniqueIndex("feedback_reference").on(t.reference),
    uniqueIndex("feedback_draft").on(t.draftId),
    index("feedback_author").on(t.authorId, t.sentAt, t.id),
    index("feedback_story").on(t.storyId, t.sentAt).where(sql`story_id is not null`),
    index("feedback_group_published").on(t.groupId, t.publishedAt, t.id).where(sql`state = 'published'`),
    index("feedback_organisation_published")
      .on(t.organisationId, t.publishedAt, t.id)
      .where(sql`state = 'published'`),
    index("feedback_published").on(t.publishedAt, t.id).where(sql`state = 'published'`),
    index("feedback_to_check")
      .on(t.sentAt, t.id)
      .where(sql`state in ('submitted', 'held') and is_checked_in_batch = 0`),
    index("feedback_import").on(t.importId, t.id).where(sql`import_id is not null`),
    index("feedback_to_check_in_batch")
      .on(t.importId, t.id)
      .where(sql`state = 'submitted' and is_checked_in_batch = 1`),
    index("feedback_untagged")
      .on(t.groupId, t.publishedAt, t.id)
      .where(sql`state = 'published' and is_tagged = 0`),
    index("feedback_unanswered")
      .on(t.organisationId, t.authorId)
      .where(sql`state = 'published' and is_answered = 0`),
    oneOf("feedback_voice", t.voice, VOICES),
    oneOf("feedback_basis", t.basis, BASES),
    oneOf("feedback_time_band", t.timeBand, TIME_BANDS),
    oneOf("feedback_rating", t.rating, RATINGS),
    oneOf("feedback_audience", t.audience, AUDIENCES),
    oneOf("feedback_source", t.source, FEEDBACK_SOURCES),
    oneOf("feedback_state", t.state, CHECKING_STATES),
    check("feedback_basis_for_someone_else", sql`(${t.basis} is not null) = (${t.voice} = 'someoneElse')`),
    // Nobody is asked to rate the care of someone who died.
    check("feedback_bereaved_has_no_rating", sql`${t.basis} is not 'died' or ${t.rating} is null`),
    check(
      "feedback_words",
      sql`(${t.state} = 'withdrawn') = (${t.wentWell} = '' and ${t.couldBeBetter} = '')`,
    ),
    check("feedback_published_when", sql`${t.state} <> 'published' or ${t.publishedAt} is not null`),
    check(
      "feedback_passed_on",
      sql`${t.state} <> 'passedOn' or (${t.passedOnAt} is not null and ${t.passedOnTo} is not null)`,
    ),
    check("feedback_reason", sql`${t.state} not in ('held', 'refused') or ${t.checkReason} is not null`),
  ],
);

export const feedbackThemes = sqliteTable(
  "feedback_themes",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    themeId: text()
      .notNull()
      .references(() => themes.id),
    /** As the piece has them: copies that triggers keep, so that a theme of a group is read in its order. */
    groupId: text(),
    publishedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.themeId] }),
    index("feedback_themes_theme").on(t.themeId, t.groupId, t.publishedAt, t.feedbackId),
  ],
);

/** A single piece that a facilitator keeps in view, and why. */
export const feedbackPins = sqliteTable(
  "feedback_pins",
  {
    feedbackId: text()
      .primaryKey()
      .references(() => feedback.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    pinnedById: text().references(() => members.id, { onDelete: "set null" }),
    reason: text().notNull(),
    pinnedAt: moment().notNull(),
  },
  (t) => [
    index("feedback_pins_group").on(t.groupId, t.pinnedAt),
    index("feedback_pins_pinned_by").on(t.pinnedById),
  ],
);

/** Who says that the same happened to them. Never shown one by one, and nothing is ranked by it. */
export const feedbackEchoes = sqliteTable(
  "feedback_echoes",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.memberId] }),
    index("feedback_echoes_member").on(t.memberId),
  ],
);

/** A reply by a named office: its reviewer answers for the organisation, and readers see the organisation. */
export const feedbackResponses = sqliteTable(
  "feedback_responses",
  {
    id: id(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    kind: word(RESPONSE_KINDS).notNull(),
    words: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("feedback_responses_feedback").on(t.feedbackId, t.createdAt),
    index("feedback_responses_author").on(t.authorId),
    oneOf("feedback_responses_kind", t.kind, RESPONSE_KINDS),
  ],
);
