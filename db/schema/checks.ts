import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { AGREEMENTS, CONCERN_KINDS, REASONS_FOR_TWO, SHIFT_LEVELS } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { members } from "./people.ts";
import { feedbackResponses } from "./responses.ts";

const aboutFeedback = () =>
  text()
    .notNull()
    .references(() => feedback.id, { onDelete: "cascade" });

/** Other words that a moderator would publish. The writer agrees or not. */
export const feedbackSuggestions = sqliteTable(
  "feedback_suggestions",
  {
    id: id(),
    feedbackId: aboutFeedback(),
    moderatorId: text().references(() => members.id, { onDelete: "set null" }),
    wentWell: text().notNull(),
    couldBeBetter: text().notNull(),
    carerText: text("carer_words").notNull().default(""),
    reason: text().notNull(),
    createdAt: moment().notNull(),
    agreedAt: moment(),
    declinedAt: moment(),
    /** What the writer said when they kept their own words. */
    declinedBecause: text(),
  },
  (t) => [
    index("feedback_suggestions_feedback").on(t.feedbackId, t.createdAt),
    index("feedback_suggestions_moderator").on(t.moderatorId),
    // At most one waits for its writer.
    uniqueIndex("feedback_suggestions_open")
      .on(t.feedbackId)
      .where(sql`agreed_at is null and declined_at is null`),
  ],
);

/**
 * What two moderators decide together about a comment that was sent without an account: nobody can tell whose it is. It is
 * gone when the words change, or when it leaves the state in which it was asked.
 */
export const feedbackAgreements = sqliteTable(
  "feedback_agreements",
  {
    feedbackId: aboutFeedback(),
    about: word(AGREEMENTS).notNull(),
    because: word(REASONS_FOR_TWO).notNull(),
    proposedById: text().references(() => members.id, { onDelete: "set null" }),
    proposedAt: moment().notNull(),
    agreedById: text().references(() => members.id, { onDelete: "set null" }),
    agreedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.about] }),
    index("feedback_agreements_waiting").on(t.proposedAt, t.feedbackId).where(sql`agreed_at is null`),
    index("feedback_agreements_proposed_by").on(t.proposedById),
    index("feedback_agreements_agreed_by").on(t.agreedById),
    oneOf("feedback_agreements_about", t.about, AGREEMENTS),
    oneOf("feedback_agreements_because", t.because, REASONS_FOR_TWO),
    check(
      "feedback_agreements_two",
      sql`${t.agreedById} is null or ${t.agreedById} is not ${t.proposedById}`,
    ),
  ],
);

/** Why somebody must look at a comment today. Of the words, only the list that found them is kept. */
export const feedbackConcerns = sqliteTable(
  "feedback_concerns",
  {
    id: id(),
    feedbackId: aboutFeedback(),
    kind: word(CONCERN_KINDS).notNull(),
    /** The response that it is about, where it is not the comment itself. */
    responseId: text().references(() => feedbackResponses.id, { onDelete: "cascade" }),
    /** The list of phrases that found it; none when a person raised it. */
    listVersion: integer(),
    raisedById: text().references(() => members.id, { onDelete: "set null" }),
    /** What the person who raised it said. */
    text: text("words"),
    raisedAt: moment().notNull(),
    dueAt: moment().notNull(),
    escalatedAt: moment(),
    clearedAt: moment(),
    clearedById: text().references(() => members.id, { onDelete: "set null" }),
    /** What was done about it, in the words of whoever cleared it. */
    outcome: text(),
  },
  (t) => [
    uniqueIndex("feedback_concerns_open")
      .on(t.feedbackId, t.kind)
      .where(sql`cleared_at is null and response_id is null`),
    uniqueIndex("feedback_concerns_open_response")
      .on(t.responseId)
      .where(sql`cleared_at is null and response_id is not null`),
    index("feedback_concerns_response").on(t.responseId).where(sql`response_id is not null`),
    index("feedback_concerns_feedback").on(t.feedbackId).where(sql`cleared_at is null`),
    index("feedback_concerns_due").on(t.dueAt, t.id).where(sql`cleared_at is null`),
    index("feedback_concerns_raised_by").on(t.raisedById),
    index("feedback_concerns_cleared_by").on(t.clearedById),
    oneOf("feedback_concerns_kind", t.kind, CONCERN_KINDS),
    check("feedback_concerns_outcome", sql`(${t.clearedAt} is null) = (${t.outcome} is null)`),
  ],
);

/** Who answers for the same-day list, from the first day to the last. */
export const rotaShifts = sqliteTable(
  "rota_shifts",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    level: word(SHIFT_LEVELS).notNull(),
    startsOn: day().notNull(),
    endsOn: day().notNull(),
  },
  (t) => [
    uniqueIndex("rota_shifts_once").on(t.memberId, t.level, t.startsOn, t.endsOn),
    index("rota_shifts_days").on(t.endsOn, t.startsOn),
    oneOf("rota_shifts_level", t.level, SHIFT_LEVELS),
    check("rota_shifts_order", sql`${t.startsOn} <= ${t.endsOn}`),
  ],
);
