import { type SQL, sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PUBLIC_KINDS, SCOPED_KINDS } from "../vocabulary.ts";
import { flag, moment, oneOf, word } from "./columns.ts";

/*
 * What search looks through: a copy of each text, written by triggers alone (db/search). Everyone's and what is not
 * everyone's are apart, so that nothing which is counted, ordered or suggested from one can tell of the other.
 */

/** Ids up to this one fit into a place. */
const MOST_PIECES = 67_108_863;

/** Never used twice, so that what an index may still hold of one piece can never belong to another. */
const pieceId = () => integer().primaryKey({ autoIncrement: true });

/**
 * Where a piece stands in the order of search: by the minute of its day, then by its id. Both tables have numbers of their
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
    at: moment().notNull(),
    /** Its name, with the towns of a place. */
    title: text().notNull(),
    text: text("words").notNull(),
    /** Its kind, group and organisation, as tokens. */
    about: text().notNull(),
    place: place(sql`((at / 60000) << 27) | (id << 1)`),
  },
  (t) => [
    uniqueIndex("search_public_pieces_thing").on(t.kind, t.thingId),
    index("search_public_pieces_within").on(t.withinId),
    uniqueIndex("search_public_pieces_place").on(t.place),
    oneOf("search_public_pieces_kind", t.kind, PUBLIC_KINDS),
    check("search_public_pieces_id", sql`${t.id} between 1 and ${sql.raw(String(MOST_PIECES))}`),
  ],
);

export const searchScopedPieces = sqliteTable(
  "search_scoped_pieces",
  {
    id: pieceId(),
    kind: word(SCOPED_KINDS).notNull(),
    thingId: text().notNull(),
    withinId: text().notNull(),
    at: moment().notNull(),
    title: text().notNull(),
    text: text("words").notNull(),
    /** Who may read it: the row of the policy and whose it is, as tokens. */
    scope: text().notNull(),
    about: text().notNull(),
    /** Its writer agreed to be quoted: without that no excerpt is shown. */
    mayBeQuoted: flag().notNull(),
    place: place(sql`((at / 60000) << 27) | (id << 1) | 1`),
  },
  (t) => [
    uniqueIndex("search_scoped_pieces_thing").on(t.kind, t.thingId),
    index("search_scoped_pieces_within").on(t.withinId),
    uniqueIndex("search_scoped_pieces_place").on(t.place),
    oneOf("search_scoped_pieces_kind", t.kind, SCOPED_KINDS),
    check("search_scoped_pieces_id", sql`${t.id} between 1 and ${sql.raw(String(MOST_PIECES))}`),
  ],
);
