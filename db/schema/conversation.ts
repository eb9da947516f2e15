import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import {
  AUDIENCES,
  QUESTION_STATES,
  REACTION_KINDS,
  REACTION_STATES,
  VERSION_STATES,
} from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";
import { feedbackResponses } from "./responses.ts";

/* What is said about a comment beside the published page: questions and answers, and other words for the same. */

const aboutFeedback = () =>
  text()
    .notNull()
    .references(() => feedback.id, { onDelete: "cascade" });

/** A question to the writer, by a moderator, or by a reviewer by way of one. Between the writer and moderators alone. */
export const feedbackQuestions = sqliteTable(
  "feedback_questions",
  {
    id: id(),
    feedbackId: aboutFeedback(),
    state: word(QUESTION_STATES).notNull(),
    text: text("words").notNull(),
    /** Who asked; of a reviewer's question, who passed it on. */
    moderatorId: text().references(() => members.id, { onDelete: "set null" }),
    /** Whose staff would like to know: what they ask goes by way of a moderator. */
    organisationId: text().references(() => organisations.id),
    reviewerId: text().references(() => members.id, { onDelete: "set null" }),
    /** Why a moderator did not pass it on. */
    declinedBecause: text(),
    answer: text(),
    createdAt: moment().notNull(),
    askedAt: moment(),
    /** Until when the writer can answer: the page said so when it was asked. */
    lapsesAt: moment(),
    settledAt: moment(),
    /** The answer to a reviewer's question was passed on to their organisation. */
    passedOnAt: moment(),
  },
  (t) => [
    index("feedback_questions_feedback").on(t.feedbackId, t.createdAt),
    // One at a time, so that nobody who is ill is pressed.
    uniqueIndex("feedback_questions_open").on(t.feedbackId).where(sql`state = 'open'`),
    // An organisation asks one question about a comment.
    uniqueIndex("feedback_questions_once")
      .on(t.feedbackId, t.organisationId)
      .where(sql`organisation_id is not null`),
    index("feedback_questions_proposed").on(t.createdAt, t.id).where(sql`state = 'proposed'`),
    index("feedback_questions_lapses").on(t.lapsesAt).where(sql`state = 'open'`),
    index("feedback_questions_answered")
      .on(t.settledAt, t.id)
      .where(sql`state = 'answered' and organisation_id is not null and passed_on_at is null`),
    index("feedback_questions_moderator").on(t.moderatorId),
    index("feedback_questions_reviewer").on(t.reviewerId),
    oneOf("feedback_questions_state", t.state, QUESTION_STATES),
    check(
      "feedback_questions_asked",
      sql`${t.state} in ('proposed', 'declined') or (${t.askedAt} is not null and ${t.lapsesAt} is not null)`,
    ),
    check("feedback_questions_answer", sql`(${t.answer} is not null) = (${t.state} = 'answered')`),
    check("feedback_questions_declined", sql`(${t.declinedBecause} is not null) = (${t.state} = 'declined')`),
  ],
);

/** What a writer says to a response. Each comment that the response is for has one, of its own writer. */
export const responseReactions = sqliteTable(
  "response_reactions",
  {
    id: id(),
    responseId: text()
      .notNull()
      .references(() => feedbackResponses.id, { onDelete: "cascade" }),
    feedbackId: aboutFeedback(),
    kind: word(REACTION_KINDS).notNull(),
    state: word(REACTION_STATES).notNull(),
    /** Why it does not answer it. */
    text: text("words"),
    /** Why a moderator did not publish it. */
    reason: text(),
    createdAt: moment().notNull(),
    settledAt: moment(),
  },
  (t) => [
    uniqueIndex("response_reactions_once").on(t.responseId, t.feedbackId),
    index("response_reactions_feedback").on(t.feedbackId),
    index("response_reactions_waiting").on(t.createdAt, t.id).where(sql`state = 'waiting'`),
    oneOf("response_reactions_kind", t.kind, REACTION_KINDS),
    oneOf("response_reactions_state", t.state, REACTION_STATES),
    check("response_reactions_words", sql`(${t.text} is not null) = (${t.kind} = 'notAnswered')`),
    check("response_reactions_reason", sql`(${t.reason} is not null) = (${t.state} = 'refused')`),
  ],
);

/**
 * Another text of a comment: one that waits to be checked while the published one stands, or one that was replaced or
 * refused. Its words are destroyed 30 days after that; that the words were changed, and when, stays.
 */
export const feedbackVersions = sqliteTable(
  "feedback_versions",
  {
    id: id(),
    feedbackId: aboutFeedback(),
    state: word(VERSION_STATES).notNull(),
    wentWell: text().notNull(),
    couldBeBetter: text().notNull(),
    carerText: text("carer_words").notNull().default(""),
    /** The new words were a moderator's, and the writer agreed to them. */
    isSuggested: flag().notNull().default(false),
    /** What its writer allows with the new words and does not allow with the present ones. */
    audience: word(AUDIENCES),
    mayCount: flag(),
    maySummarise: flag(),
    mayQuote: flag(),
    mayContact: flag(),
    /** Why it was not published. */
    reason: text(),
    createdAt: moment().notNull(),
    settledAt: moment(),
    destroyedAt: moment(),
  },
  (t) => [
    index("feedback_versions_feedback").on(t.feedbackId, t.createdAt),
    uniqueIndex("feedback_versions_one_waits").on(t.feedbackId).where(sql`state = 'waiting'`),
    index("feedback_versions_waiting").on(t.createdAt, t.id).where(sql`state = 'waiting'`),
    index("feedback_versions_to_destroy")
      .on(t.settledAt)
      .where(sql`state <> 'waiting' and destroyed_at is null`),
    oneOf("feedback_versions_state", t.state, VERSION_STATES),
    oneOf("feedback_versions_audience", t.audience, AUDIENCES),
    check("feedback_versions_settled", sql`(${t.settledAt} is null) = (${t.state} = 'waiting')`),
    check(
      "feedback_versions_destroyed",
      sql`${t.destroyedAt} is null or (${t.wentWell} = '' and ${t.couldBeBetter} = '')`,
    ),
  ],
);

/**
 * How far the writer of a comment has seen what came of it: when the newest response that they saw was published. What was
 * published after it is marked as new. Never when they looked, which could tell who they are.
 */
export const feedbackLooks = sqliteTable("feedback_looks", {
  feedbackId: text()
    .primaryKey()
    .references(() => feedback.id, { onDelete: "cascade" }),
  seenTo: moment().notNull(),
});
