import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { AGENDA_STATES, ANSWER_STATES, POLL_ANSWERS, POLL_STATES } from "../vocabulary.ts";
import { id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { meetings } from "./meetings.ts";
import { notesItems } from "./notes.ts";
import { members } from "./people.ts";

/** Who comes to a meeting. One answer for each person; the moment says who waits first. */
export const answers = sqliteTable(
  "answers",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    state: word(ANSWER_STATES).notNull(),
    answeredAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.memberId] }),
    index("answers_state").on(t.meetingId, t.state, t.answeredAt, t.memberId),
    index("answers_member").on(t.memberId),
    oneOf("answers_state_word", t.state, ANSWER_STATES),
  ],
);

/** What a meeting goes through, and how long each part takes. */
export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** How long it takes; null when nobody knows. */
    minutes: integer(),
    state: word(AGENDA_STATES).notNull(),
    /** Its place on the agenda; proposals have none yet. */
    position: integer(),
    proposedById: text().references(() => members.id, { onDelete: "set null" }),
    /** Why it was declined, in words for who proposed it. */
    answer: text(),
    createdAt: moment().notNull(),
    /** The item of earlier notes that was not settled, and comes up again with this one. */
    carriedFromId: text().references(() => notesItems.id, { onDelete: "set null" }),
    /** When it went into the notes, under the same id. It goes there once: what is removed from them stays away. */
    inNotesAt: moment(),
  },
  (t) => [
    // An item is carried on once, however often the job runs.
    uniqueIndex("agenda_items_carried_from").on(t.carriedFromId),
    index("agenda_items_meeting").on(t.meetingId, t.state, t.position),
    index("agenda_items_proposed_by").on(t.proposedById),
    oneOf("agenda_items_state", t.state, AGENDA_STATES),
    check("agenda_items_position", sql`(${t.state} = 'accepted') = (${t.position} is not null)`),
    check("agenda_items_answer", sql`(${t.state} = 'declined') = (${t.answer} is not null)`),
    check("agenda_items_minutes", sql`${t.minutes} is null or ${t.minutes} between 1 and 480`),
  ],
);

/** A question to a group which date suits it. The date that is chosen becomes a meeting. */
export const polls = sqliteTable(
  "polls",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    title: text().notNull(),
    place: text().notNull(),
    link: text().notNull(),
    state: word(POLL_STATES).notNull(),
    /** What came of it. */
    meetingId: text().references(() => meetings.id, { onDelete: "set null" }),
    createdAt: moment().notNull(),
  },
  (t) => [
    index("polls_group").on(t.groupId, t.createdAt).where(sql`state = 'open'`),
    index("polls_meeting").on(t.meetingId),
    oneOf("polls_state", t.state, POLL_STATES),
  ],
);

export const pollDates = sqliteTable(
  "poll_dates",
  {
    id: id(),
    pollId: text()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
  },
  (t) => [
    index("poll_dates_poll").on(t.pollId, t.startsAt),
    check("poll_dates_ends_after_start", sql`${t.endsAt} > ${t.startsAt}`),
  ],
);

export const pollAnswers = sqliteTable(
  "poll_answers",
  {
    dateId: text()
      .notNull()
      .references(() => pollDates.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    answer: word(POLL_ANSWERS).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.dateId, t.memberId] }),
    index("poll_answers_member").on(t.memberId),
    oneOf("poll_answers_answer", t.answer, POLL_ANSWERS),
  ],
);

/** A calendar that somebody has subscribed to: the address holds a secret, of which only the hash is kept. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    hash: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    createdAt: moment().notNull(),
  },
  (t) => [index("calendar_feeds_member").on(t.memberId, t.groupId)],
);
