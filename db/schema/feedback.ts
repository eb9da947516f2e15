import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  AUDIENCES,
  BASES,
  CHECKING_STATES,
  CONSENT_WAYS,
  FEEDBACK_SOURCES,
  PLACE_KINDS,
  RATINGS,
  TIME_BANDS,
  VOICES,
} from "../vocabulary.ts";
import { day, flag, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { imports } from "./imports.ts";
import { organisations, sites } from "./organisations.ts";
import { members } from "./people.ts";
import { stages, tumourGroups } from "./reference.ts";

export const feedback = sqliteTable(
  "feedback",
  {
    id: id(),
    /** What people quote on the telephone, such as KM-26-7K3QX: random, so that nobody can count or guess. */
    reference: text().notNull(),
    /** The draft or, hashed, the form that it was sent from: sending the same twice finds this row again. */
    draftId: text().notNull(),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    /** Whose it was, when its writer has erased themself: random, one for all that stayed, and in no other table. */
    personKey: text(),
    /** A visitor sent it, and no account has claimed it: nobody can tell whether two are of the same person. */
    isWithoutAccount: flag().notNull().default(false),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    voice: word(VOICES),
    basis: word(BASES),
    organisationId: text().references(() => organisations.id),
    siteId: text().references(() => sites.id),
    /** What its writer chose; null where only an organisation or a site was said. */
    placeKind: word(PLACE_KINDS),
    /** The town or the place in its writer's words, where the list does not have it. */
    placeName: text(),
    /** A moderator found out where it was, for a writer who was not sure. */
    placeSetAt: moment(),
    timeBand: word(TIME_BANDS),
    tumourGroupId: text().references(() => tumourGroups.id),
    stageId: text().references(() => stages.id),
    rating: word(RATINGS),
    wentWell: text().notNull(),
    couldBeBetter: text().notNull(),
    /** What a carer says for themselves, apart from the patient's two passages. */
    carerText: text("carer_words").notNull().default(""),
    audience: word(AUDIENCES).notNull(),
    mayCount: flag().notNull(),
    maySummarise: flag().notNull(),
    mayQuote: flag().notNull(),
    mayContact: flag().notNull(),
    /** The first comment of a story of several stops: GP, test, hospital. Each stop is a comment of its own. */
    storyId: text(),
    source: word(FEEDBACK_SOURCES).notNull(),
    /** Who wrote it down, or brought it in from a file, for somebody without an account: never theirs to check. */
    enteredById: text().references(() => members.id, { onDelete: "set null" }),
    /** When the paper or the call came, and how whoever it is by agreed. */
    receivedOn: day(),
    consentWay: word(CONSENT_WAYS),
    /** The import that it came with. */
    importId: text().references(() => imports.id),
    /** A moderator checks it together with others of its import: it does not stand in the queue by itself. */
    isCheckedInBatch: flag().notNull().default(false),
    state: word(CHECKING_STATES).notNull(),
    /** Whether it has themes, and whether it has a response: kept by triggers, so that what waits is found by an index. */
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
    /** The comment that tells of the same experience: this one is read below it, and its writer hears what comes of it. */
    combinedIntoId: text().references((): AnySQLiteColumn => feedback.id, { onDelete: "set null" }),
    combinedAt: moment(),
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
    index("feedback_import").on(t.importId, t.sentAt, t.id).where(sql`import_id is not null`),
    index("feedback_to_check_in_batch")
      .on(t.importId, t.sentAt, t.id)
      .where(sql`state = 'submitted' and is_checked_in_batch = 1`),
    index("feedback_untagged")
      .on(t.groupId, t.publishedAt, t.id)
      .where(sql`state = 'published' and is_tagged = 0 and combined_into_id is null`),
    index("feedback_unanswered")
      .on(t.organisationId, t.publishedAt, t.id, t.authorId, t.enteredById)
      .where(sql`state = 'published' and is_answered = 0 and combined_into_id is null`),
    index("feedback_combined").on(t.combinedIntoId).where(sql`combined_into_id is not null`),
    index("feedback_entered_by").on(t.enteredById).where(sql`entered_by_id is not null`),
    index("feedback_entries").on(t.groupId, t.sentAt, t.id).where(sql`received_on is not null`),
    oneOf("feedback_consent_way", t.consentWay, CONSENT_WAYS),
    check(
      "feedback_combined_when",
      sql`${t.combinedIntoId} is null or (${t.state} = 'published' and ${t.combinedAt} is not null)`,
    ),
    oneOf("feedback_voice", t.voice, VOICES),
    oneOf("feedback_basis", t.basis, BASES),
    oneOf("feedback_time_band", t.timeBand, TIME_BANDS),
    oneOf("feedback_rating", t.rating, RATINGS),
    oneOf("feedback_audience", t.audience, AUDIENCES),
    oneOf("feedback_source", t.source, FEEDBACK_SOURCES),
    oneOf("feedback_state", t.state, CHECKING_STATES),
    check(
      "feedback_basis_for_someone_else",
      sql`${t.basis} is null or ${t.voice} is 'caredFor' or ${t.voice} is 'someoneElse'`,
    ),
    // Nobody is asked to rate the care of someone who died.
    check("feedback_bereaved_has_no_rating", sql`${t.voice} is not 'died' or ${t.rating} is null`),
    check(
      "feedback_words",
      sql`(${t.state} = 'withdrawn') = (${t.wentWell} = '' and ${t.couldBeBetter} = '' and ${t.carerText} = '')`,
    ),
    check("feedback_without_account", sql`${t.isWithoutAccount} = 0 or ${t.authorId} is null`),
    oneOf("feedback_place_kind", t.placeKind, PLACE_KINDS),
    check("feedback_published_when", sql`${t.state} <> 'published' or ${t.publishedAt} is not null`),
    check(
      "feedback_passed_on",
      sql`${t.state} <> 'passedOn' or (${t.passedOnAt} is not null and ${t.passedOnTo} is not null)`,
    ),
    check("feedback_reason", sql`${t.state} not in ('held', 'refused') or ${t.checkReason} is not null`),
  ],
);
