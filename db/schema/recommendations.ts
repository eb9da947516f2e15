import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { RECOMMENDATION_STATES, RECOMMENDATION_STEPS } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { decisions } from "./notes.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";

const groupId = () => text().references(() => groups.id);
const organisationId = () => text().references(() => organisations.id);
export const recommendationId = () =>
  text()
    .notNull()
    .references((): AnySQLiteColumn => recommendations.id, { onDelete: "cascade" });

/**
 * What a group asks of another level or of an organisation. At every moment one office owns it: the facilitators of a
 * group, or the reviewers of an organisation. While it is sent it is still the sender's.
 */
export const recommendations = sqliteTable(
  "recommendations",
  {
    id: id(),
    /** What people quote, such as KM-R-26-7K3QX: random, like that of feedback. */
    reference: text().notNull(),
    /** The group that asks. */
    groupId: text()
      .notNull()
      .references(() => groups.id),
    title: text().notNull(),
    asks: text().notNull(),
    why: text().notNull(),
    /** How one would know that it was done. */
    doneWhen: text().notNull(),
    state: word(RECOMMENDATION_STATES).notNull(),
    ownerGroupId: groupId(),
    ownerOrganisationId: organisationId(),
    /** Who has it to accept, while it is sent. */
    toGroupId: groupId(),
    toOrganisationId: organisationId(),
    /** Who in the owner's office sees to it: known inside only. */
    takenById: text().references(() => members.id, { onDelete: "set null" }),
    /** The decision of a meeting by which the group supports it. */
    supportedById: text().references(() => decisions.id, { onDelete: "set null" }),
    /** The clock that runs: its day zero, and the day by which whoever has it has to act. */
    sinceOn: day(),
    dueOn: day(),
    pausedOn: day(),
    /** Working days of pauses that are over, since day zero; the due date has them in it. */
    pausedDays: integer().notNull().default(0),
    /** Working days since day zero on which a moderator had an answer that went back: they are nobody's who has to act. */
    readDays: integer().notNull().default(0),
    firstSentOn: day(),
    /** The first acceptance: from then on everyone may read it, once a moderator has passed its words. */
    acceptedAt: moment(),
    textPassedAt: moment(),
    /** Why a moderator asked for other words. */
    textNote: text(),
    /** The words that a moderator passed last, which everyone reads while others are written or read; else none. */
    shownTitle: text(),
    shownAsks: text(),
    shownWhy: text(),
    shownDoneWhen: text(),
    combinedIntoId: text().references((): AnySQLiteColumn => recommendations.id, { onDelete: "set null" }),
    /** The day of a change that stands promised, and of one that was made, by the responses that are published. */
    promisedOn: day(),
    madeOn: day(),
    confirmedOn: day(),
    /** The day on which a group last said that a change has not helped, or only in part, and nothing was said to it since. */
    notHelpedOn: day(),
    closedOn: day(),
    /** How many people everyone may read of: counted once for good, and 0 where nothing may be said; null before that. */
    countedPeople: integer(),
    /** How many of those who were asked answered, and said yes, as everyone may read it: counted when it is confirmed. */
    countedAsked: integer(),
    countedYes: integer(),
    createdAt: moment().notNull(),
    movedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("recommendations_reference").on(t.reference),
    index("recommendations_group").on(t.groupId, t.movedAt, t.id),
    index("recommendations_owner_group")
      .on(t.ownerGroupId, t.dueOn, t.id)
      .where(
        sql`state in ('draft', 'supported', 'sent', 'accepted', 'answered') and combined_into_id is null`,
      ),
    index("recommendations_owner_organisation")
      .on(t.ownerOrganisationId, t.dueOn, t.id)
      .where(sql`state in ('accepted', 'answered') and combined_into_id is null`),
    index("recommendations_to_group").on(t.toGroupId, t.dueOn, t.id).where(sql`state = 'sent'`),
    index("recommendations_to_organisation").on(t.toOrganisationId, t.dueOn, t.id).where(sql`state = 'sent'`),
    index("recommendations_due").on(t.dueOn).where(sql`due_on is not null and combined_into_id is null`),
    index("recommendations_paused").on(t.pausedOn).where(sql`paused_on is not null`),
    index("recommendations_promised")
      .on(t.promisedOn)
      .where(sql`promised_on is not null and state = 'answered'`),
    index("recommendations_to_check")
      .on(t.firstSentOn, t.id)
      .where(sql`first_sent_on is not null and text_passed_at is null and text_note is null`),
    index("recommendations_combined").on(t.combinedIntoId).where(sql`combined_into_id is not null`),
    index("recommendations_made").on(t.madeOn).where(sql`made_on is not null and state = 'answered'`),
    index("recommendations_taken_by").on(t.takenById).where(sql`taken_by_id is not null`),
    index("recommendations_supported_by").on(t.supportedById).where(sql`supported_by_id is not null`),
    oneOf("recommendations_state", t.state, RECOMMENDATION_STATES),
    check(
      "recommendations_one_owner",
      sql`(${t.ownerGroupId} is null) <> (${t.ownerOrganisationId} is null)`,
    ),
    check(
      "recommendations_to_one",
      sql`(${t.state} = 'sent') = ((${t.toGroupId} is null) <> (${t.toOrganisationId} is null))`,
    ),
    check("recommendations_to_both", sql`${t.toGroupId} is null or ${t.toOrganisationId} is null`),
    check("recommendations_clock", sql`${t.dueOn} is null or ${t.sinceOn} is not null`),
    check(
      "recommendations_closed",
      sql`(${t.closedOn} is not null) = (${t.state} in ('closed', 'takenBack'))`,
    ),
  ],
);

/** The thread: what happened, when, and which office did it. Rows are added and never changed. */
export const recommendationSteps = sqliteTable(
  "recommendation_steps",
  {
    id: id(),
    recommendationId: recommendationId(),
    step: word(RECOMMENDATION_STEPS).notNull(),
    at: moment().notNull(),
    /** The office that did it; neither for a moderator, the service, and people who were asked. */
    groupId: groupId(),
    organisationId: organisationId(),
    /** Whom it was sent to, or who is named as the right one. */
    toGroupId: groupId(),
    toOrganisationId: organisationId(),
    /** Why, where only those inside read it; what everyone reads is in `recommendationEntryTexts`. */
    text: text("words").notNull(),
    more: text().notNull(),
    /** The response, or the recommendation above or below it. */
    responseId: text(),
    otherId: text().references(() => recommendations.id, { onDelete: "cascade" }),
  },
  (t) => [
    index("recommendation_steps_thread").on(t.recommendationId, t.at, t.id),
    index("recommendation_steps_other").on(t.otherId).where(sql`other_id is not null`),
    oneOf("recommendation_steps_step", t.step, RECOMMENDATION_STEPS),
  ],
);

/**
 * The words of an entry that everyone reads, once a moderator has passed them: why it was returned, redirected, paused or
 * closed. They stand beside the thread, whose entries never change: a moderator may ask the office for other words.
 */
export const recommendationEntryTexts = sqliteTable(
  "recommendation_entry_texts",
  {
    stepId: text()
      .primaryKey()
      .references(() => recommendationSteps.id, { onDelete: "cascade" }),
    text: text("words").notNull(),
    more: text().notNull(),
    writtenAt: moment().notNull(),
    textPassedAt: moment(),
    /** Why a moderator asked for other words. */
    textNote: text(),
  },
  (t) => [
    index("recommendation_entry_texts_to_check")
      .on(t.writtenAt, t.stepId)
      .where(sql`text_passed_at is null and text_note is null`),
  ],
);

/** What an office writes down about a recommendation for itself alone. */
export const recommendationNotes = sqliteTable(
  "recommendation_notes",
  {
    id: id(),
    recommendationId: recommendationId(),
    groupId: groupId(),
    organisationId: organisationId(),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    text: text("words").notNull(),
    writtenAt: moment().notNull(),
  },
  (t) => [
    index("recommendation_notes_recommendation").on(t.recommendationId, t.writtenAt, t.id),
    index("recommendation_notes_author").on(t.authorId),
    check("recommendation_notes_whose", sql`(${t.groupId} is null) <> (${t.organisationId} is null)`),
  ],
);
