import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { HELPED_ANSWERS, OUTCOMES, RESPONSE_KINDS, RESPONSE_STATES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { groups } from "./groups.ts";
import { decisions } from "./notes.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";
import { recommendationId, recommendations } from "./recommendations.ts";

/** What the owner of a recommendation says to it: an organisation, or a level of the groups. */
export const recommendationResponses = sqliteTable(
  "recommendation_responses",
  {
    id: id(),
    recommendationId: recommendationId(),
    groupId: text().references(() => groups.id),
    organisationId: text().references(() => organisations.id),
    authorId: text().references(() => members.id, { onDelete: "set null" }),
    /** The post it is signed with. */
    post: text().notNull(),
    kind: word(RESPONSE_KINDS).notNull(),
    state: word(RESPONSE_STATES).notNull(),
    text: text("words").notNull(),
    /** What changes, or has changed; by when, or where, since when and how one can see it. */
    change: text(),
    dueOn: day(),
    place: text(),
    madeOn: day(),
    evidence: text(),
    /** The day by which it was due: it is due then again, should a moderator send the response back. */
    answersDueOn: day(),
    /** The day on which it went to a moderator: what it waits there is added to that day. */
    handedInOn: day(),
    checkReason: text(),
    createdAt: moment().notNull(),
    publishedAt: moment(),
  },
  (t) => [
    index("recommendation_responses_recommendation").on(t.recommendationId, t.createdAt, t.id),
    index("recommendation_responses_author").on(t.authorId),
    index("recommendation_responses_waiting").on(t.createdAt, t.id).where(sql`state = 'waiting'`),
    uniqueIndex("recommendation_responses_open")
      .on(t.recommendationId)
      .where(sql`state in ('draft', 'waiting')`),
    oneOf("recommendation_responses_kind", t.kind, RESPONSE_KINDS),
    oneOf("recommendation_responses_state", t.state, RESPONSE_STATES),
    check("recommendation_responses_whose", sql`(${t.groupId} is null) <> (${t.organisationId} is null)`),
    check(
      "recommendation_responses_published",
      sql`${t.state} <> 'published' or ${t.publishedAt} is not null`,
    ),
  ],
);

/** The other organisations in whose name a response speaks too. It goes once each of them has agreed, or not at all. */
export const recommendationPartners = sqliteTable(
  "recommendation_partners",
  {
    responseId: text()
      .notNull()
      .references(() => recommendationResponses.id, { onDelete: "cascade" }),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    agreedById: text().references(() => members.id, { onDelete: "set null" }),
    agreedAt: moment(),
    /** They say no, and why: for the office that wrote the response. */
    declinedAt: moment(),
    declineReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.responseId, t.organisationId] }),
    index("recommendation_partners_agreed_by").on(t.agreedById),
    index("recommendation_partners_waiting")
      .on(t.organisationId)
      .where(sql`agreed_at is null and declined_at is null`),
  ],
);

/** Whether a change helped: asked of the group and, once, of each writer behind it, three months after its day. */
export const recommendationQuestions = sqliteTable(
  "recommendation_questions",
  {
    id: id(),
    recommendationId: recommendationId(),
    responseId: text()
      .notNull()
      .references(() => recommendationResponses.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id),
    /** A writer is asked by their feedback, so that who wrote without an account is asked behind their code. */
    feedbackId: text().references(() => feedback.id, { onDelete: "cascade" }),
    askedAt: moment().notNull(),
    answer: word(HELPED_ANSWERS),
    text: text("words").notNull(),
    /** The decision of the meeting in which the group said so. */
    decisionId: text().references(() => decisions.id, { onDelete: "set null" }),
    answeredAt: moment(),
  },
  (t) => [
    uniqueIndex("recommendation_questions_writer").on(t.responseId, t.feedbackId),
    uniqueIndex("recommendation_questions_group")
      .on(t.responseId, t.groupId)
      .where(sql`group_id is not null`),
    index("recommendation_questions_recommendation").on(t.recommendationId, t.askedAt),
    index("recommendation_questions_feedback").on(t.feedbackId),
    index("recommendation_questions_to_say")
      .on(t.groupId)
      .where(sql`group_id is not null and answer is null`),
    index("recommendation_questions_decision").on(t.decisionId),
    oneOf("recommendation_questions_answer", t.answer, HELPED_ANSWERS),
    check("recommendation_questions_whom", sql`(${t.groupId} is null) <> (${t.feedbackId} is null)`),
    check("recommendation_questions_answered", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    check("recommendation_questions_why", sql`${t.answer} not in ('no', 'partly') or ${t.text} <> ''`),
  ],
);

/**
 * What everyone reads at /what-has-changed, a row for each recommendation that is public. Written when something about
 * it is published and by nothing else: it is a copy of what was published, not a view of what is stored.
 */
export const publishedChanges = sqliteTable(
  "published_changes",
  {
    recommendationId: text()
      .primaryKey()
      .references(() => recommendations.id, { onDelete: "cascade" }),
    reference: text().notNull(),
    outcome: word(OUTCOMES).notNull(),
    title: text().notNull(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    /** The groups that asked, as they are called. */
    askedBy: text().notNull(),
    askedOn: day().notNull(),
    /** The organisation or level that has it or answered it. */
    organisationId: text().references(() => organisations.id),
    heldBy: text().notNull(),
    /** What the office said, and of a change where and since when, or by when. */
    text: text("words").notNull(),
    place: text(),
    madeOn: day(),
    promisedOn: day(),
    answeredOn: day(),
    /** The day on which the group that asks took it back: `heldBy` is the office that did, and the words are why. */
    takenBackOn: day(),
    /** The day after which it is late: of the answer that is due, or of what is promised. A pause pushes it on. */
    dueOn: day(),
    pausedOn: day(),
    pausedDays: integer().notNull().default(0),
    confirmedOn: day(),
    /** How many people's feedback is behind it, rounded, as at its first publication; none where too few. */
    fromPeople: integer(),
    /** How many were asked if it helped and how many said yes, rounded; none where too few were asked. */
    askedPeople: integer(),
    saidYes: integer(),
    /** The day on which people were asked, what the groups last said in a meeting, and the day of that meeting. */
    helpAskedOn: day(),
    groupsSay: word(HELPED_ANSWERS),
    groupsSayOn: day(),
    changedAt: moment().notNull(),
    correctedOn: day(),
  },
  (t) => [
    index("published_changes_outcome").on(t.outcome, t.changedAt, t.recommendationId),
    index("published_changes_group").on(t.groupId, t.outcome, t.changedAt, t.recommendationId),
    index("published_changes_organisation").on(t.organisationId, t.outcome, t.changedAt, t.recommendationId),
    index("published_changes_due").on(t.outcome, t.dueOn, t.recommendationId).where(sql`due_on is not null`),
    index("published_changes_paused").on(t.pausedOn).where(sql`paused_on is not null`),
    index("published_changes_latest").on(t.changedAt, t.recommendationId),
    oneOf("published_changes_outcome_check", t.outcome, OUTCOMES),
    oneOf("published_changes_groups_say", t.groupsSay, HELPED_ANSWERS),
  ],
);
