import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PROGRESS, RESPONSE_KINDS, RESPONSE_STATES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { groups } from "./groups.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";

/** A response to feedback: its reviewer writes it for the organisation, and readers see the organisation and the post. */
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
    state: word(RESPONSE_STATES).notNull(),
    /** The post it is signed with, such as "Lead cancer nurse". What is older than posts has none. */
    post: text(),
    text: text("words").notNull(),
    /** What changes, or has changed. */
    change: text(),
    /** By when, of a change that is planned. */
    dueOn: day(),
    /** Where, since when, and how one can see it, of a change that is made. */
    place: text(),
    madeOn: day(),
    evidence: text(),
    /** The day of the text that it responds to: the text may be changed later. */
    textOn: day(),
    /** Why a moderator sent it back or hid it. */
    checkReason: text(),
    createdAt: moment().notNull(),
    publishedAt: moment(),
  },
  (t) => [
    index("feedback_responses_feedback").on(t.feedbackId, t.createdAt),
    index("feedback_responses_author").on(t.authorId),
    // Whoever writes a response has one that is not sent; it is the one that they go on with.
    uniqueIndex("feedback_responses_draft").on(t.feedbackId, t.authorId).where(sql`state = 'draft'`),
    index("feedback_responses_waiting").on(t.createdAt, t.id).where(sql`state = 'waiting'`),
    oneOf("feedback_responses_kind", t.kind, RESPONSE_KINDS),
    oneOf("feedback_responses_state", t.state, RESPONSE_STATES),
    check(
      "feedback_responses_change",
      sql`(${t.change} is not null) = (${t.kind} in ('changePlanned', 'changeMade'))`,
    ),
    check("feedback_responses_due", sql`(${t.dueOn} is not null) = (${t.kind} = 'changePlanned')`),
    check(
      "feedback_responses_made",
      sql`(${t.madeOn} is not null and ${t.place} is not null and ${t.evidence} is not null) = (${t.kind} = 'changeMade')`,
    ),
    check("feedback_responses_published", sql`${t.state} <> 'published' or ${t.publishedAt} is not null`),
    check(
      "feedback_responses_reason",
      sql`${t.state} not in ('returned', 'hidden') or ${t.checkReason} is not null`,
    ),
  ],
);

/**
 * Each step that a published comment has come since it reached its group, and whose: an organisation or a group. Where
 * it stands is the last one.
 */
export const feedbackProgress = sqliteTable(
  "feedback_progress",
  {
    id: id(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    progress: word(PROGRESS).notNull(),
    organisationId: text().references(() => organisations.id),
    groupId: text().references(() => groups.id),
    /** The response that took it here: when that goes, so does the step. */
    responseId: text().references(() => feedbackResponses.id, { onDelete: "cascade" }),
    reachedAt: moment().notNull(),
  },
  (t) => [
    index("feedback_progress_feedback").on(t.feedbackId, t.reachedAt, t.id, t.progress),
    uniqueIndex("feedback_progress_response").on(t.responseId).where(sql`response_id is not null`),
    oneOf("feedback_progress_progress", t.progress, PROGRESS),
    check("feedback_progress_whose", sql`(${t.organisationId} is null) <> (${t.groupId} is null)`),
  ],
);
