import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PAPER_WAYS } from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { documents } from "./documents.ts";
import { meetings } from "./meetings.ts";
import { members } from "./people.ts";

/** What of a group's documents belongs to the papers of a meeting. */
export const meetingDocuments = sqliteTable(
  "meeting_documents",
  {
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    documentId: text()
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.documentId] }),
    index("meeting_documents_document").on(t.documentId),
  ],
);

/** One time that the papers of a meeting went out, to all who were in the group then. */
export const paperRounds = sqliteTable(
  "paper_rounds",
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: "cascade" }),
    /** The first is 1. Two who send at once would send the same one. */
    number: integer().notNull(),
    sentById: text().references(() => members.id, { onDelete: "set null" }),
    sentAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("paper_rounds_meeting").on(t.meetingId, t.number),
    index("paper_rounds_sent_by").on(t.sentById),
    check("paper_rounds_number", sql`${t.number} >= 1`),
  ],
);

/** How one person gets the papers of a round. Whether an email arrived is known from the outbox. */
export const paperCopies = sqliteTable(
  "paper_copies",
  {
    roundId: text()
      .notNull()
      .references(() => paperRounds.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    way: word(PAPER_WAYS).notNull(),
    isLarge: flag().notNull(),
    /** When somebody said that this person has them on paper. */
    givenAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.memberId] }),
    index("paper_copies_member").on(t.memberId),
    oneOf("paper_copies_way", t.way, PAPER_WAYS),
  ],
);
