import { type SQL, sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { EDITIONS, PUBLIC_KINDS, SCOPED_KINDS } from "../vocabulary.ts";
import { flag, oneOf, word } from "./columns.ts";

/*
 * What search looks through: a copy of each text, written by triggers alone (db/search). Everyone's and what is not
 * everyone's are apart, so that nothing which is counted, ordered or suggested from one can tell of the other.
 */

/** Never used twice, so that what an index may still hold of one piece can never belong to another. */
const pieceId = () => integer().primaryKey({ autoIncrement: true });

/** The day in London, in days since 1970. Of the hour a piece says nothing: readers are told days too. */
const dayNumber = () => integer("day").notNull();

/**
 * Where a piece stands among those of its day: by lot, drawn once. By an order of sending, or by numbers given one after
 * the other, whoever goes through the pages could tell who sent first and how many pieces lie between that are hidden.
 */
const lot = () => integer().notNull().default(sql`(random() & 70368744177663)`);

/**
 * Where a piece stands in the order of search: by its day, then by its lot of 46 bits. Both tables have numbers of their
 * own, even and odd, so that the two are read as one list.
 */
const place = (formula: SQL) => integer().generatedAlwaysAs(formula, { mode: "virtual" });

export const searchPublicPieces = sqliteTable(
  "search_public_pieces",
  {
    id: pieceId(),
    kind: word(PUBLIC_KINDS).notNull(),
    /** The row that it is made of, and what that is part of: notes of an item. */
    thingId: text().notNull(),
    withinId: text().notNull(),
    day: dayNumber(),
    /** Its name, with the towns of a place. */
    title: text().notNull(),
    text: text("words").notNull(),
    /** Its kind, group and organisation, as tokens. */
    about: text().notNull(),
    lot: lot(),
    place: place(sql`(day << 47) | (lot << 1)`),
  },
  (t) => [
    uniqueIndex("search_public_pieces_thing").on(t.kind, t.thingId),
    index("search_public_pieces_within").on(t.withinId),
    uniqueIndex("search_public_pieces_place").on(t.place),
    oneOf("search_public_pieces_kind", t.kind, PUBLIC_KINDS),
  ],
);

export const searchScopedPieces = sqliteTable(
  "search_scoped_pieces",
  {
    id: pieceId(),
    kind: word(SCOPED_KINDS).notNull(),
    thingId: text().notNull(),
    /** A thing of which some read more than others is there twice, and each finds the one that is theirs. */
    edition: word(EDITIONS).notNull(),
    withinId: text().notNull(),
    day: dayNumber(),
    title: text().notNull(),
    text: text("words").notNull(),
    /** Who may read it: the row of the policy and whose it is, as tokens. */
    scope: text().notNull(),
    about: text().notNull(),
    /** Its writer agreed to be quoted: without that no excerpt is shown. */
    mayBeQuoted: flag().notNull(),
    lot: lot(),
    place: place(sql`(day << 47) | (lot << 1) | 1`),
  },
  (t) => [
    uniqueIndex("search_scoped_pieces_thing").on(t.kind, t.thingId, t.edition),
    index("search_scoped_pieces_within").on(t.withinId),
    uniqueIndex("search_scoped_pieces_place").on(t.place),
    oneOf("search_scoped_pieces_kind", t.kind, SCOPED_KINDS),
    oneOf("search_scoped_pieces_edition", t.edition, EDITIONS),
  ],
);
