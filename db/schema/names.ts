import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PLACES_OF_NAMES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/**
 * A name that somebody had before, and while when: what others wrote then names them so. Nobody reads it but its owner; it is
 * there to take the right names out of notes when they erase themself, and no others.
 */
export const formerNames = sqliteTable(
  "former_names",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    name: text().notNull(),
    heldFrom: moment().notNull(),
    heldUntil: moment().notNull(),
  },
  (t) => [index("former_names_member").on(t.memberId, t.heldUntil)],
);

/**
 * A text of a group that may name somebody who has erased themself in a way that only a reader can tell: by their first name,
 * say. A facilitator looks at it. It says where the words stand, and of nobody who they were.
 */
export const possibleMentions = sqliteTable(
  "possible_mentions",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    place: word(PLACES_OF_NAMES).notNull(),
    /** The row of the place, and its column. */
    rowId: text().notNull(),
    part: text().notNull(),
    /** Where the words begin and end: "0-7 35-40". */
    spans: text().notNull(),
    /** Of the text as it was: after a change the spans are those of another. */
    textHash: text().notNull(),
    foundOn: day().notNull(),
  },
  (t) => [
    uniqueIndex("possible_mentions_text").on(t.place, t.rowId, t.part),
    index("possible_mentions_group").on(t.groupId, t.id),
    oneOf("possible_mentions_place", t.place, PLACES_OF_NAMES),
  ],
);
