import type Database from "better-sqlite3";
import { FOUND_KINDS, type FoundKind, wordsOf } from "../vocabulary.ts";
import { columnsOf, piecesOf, renewSql, viewOf } from "./definition.ts";

/** A piece that is there and should not be, or the other way round, or that says something else. */
export type Difference = { kind: FoundKind; thingId: string };

/** Makes every piece anew on the side, one after the other, and lists those that an index has otherwise. */
export function findDifferences(database: Database.Database): Difference[] {
  return wordsOf(FOUND_KINDS).flatMap((kind) => [
    ...things(database, kind, missingOrOther(kind)),
    ...things(database, kind, leftOver(kind)),
  ]);
}

/** Makes anew what differs. Inside a transaction. */
export function mend(database: Database.Database, differences: readonly Difference[]): void {
  for (const { kind, thingId } of differences)
    for (const sql of renewSql(kind, "thing_id", "?")) database.prepare(sql).run(thingId);
}

function things(database: Database.Database, kind: FoundKind, sql: string): Difference[] {
  const ids = database.prepare(sql).pluck().all(kind) as string[];
  return ids.map((thingId) => ({ kind, thingId }));
}

function missingOrOther(kind: FoundKind): string {
  const other = columnsOf(kind)
    .split(", ")
    .map((column) => `piece.${column} is not made.${column}`);
  return `select made.thing_id from ${viewOf(kind)} as made
    left join ${piecesOf(kind)} as piece on piece.kind = ? and piece.thing_id = made.thing_id
    where ${other.join(" or ")}`;
}

function leftOver(kind: FoundKind): string {
  return `select piece.thing_id from ${piecesOf(kind)} as piece where piece.kind = ?
    and not exists (select 1 from ${viewOf(kind)} as made where made.thing_id = piece.thing_id)`;
}
