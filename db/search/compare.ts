import type Database from "better-sqlite3";
import { FOUND_KINDS, type FoundKind, wordsOf } from "../vocabulary.ts";
import { columnsOf, isSamePiece, piecesOf, renewSql, viewOf } from "./definition.ts";

/** A thing that has a piece and should not, or the other way round, or one that says something else. */
export type Difference = { kind: FoundKind; thingId: string };

/** Makes every piece anew on the side, one after the other, and lists those that an index has otherwise. */
export function findDifferences(database: Database.Database): Difference[] {
  return comparison(database)();
}

/** The same, made ready once: for whoever compares more than once. */
export function comparison(database: Database.Database): () => Difference[] {
  const queries = wordsOf(FOUND_KINDS).flatMap((kind) =>
    [missingOrOther(kind), leftOver(kind)].map((sql) => ({ kind, query: database.prepare(sql).pluck() })),
  );
  // A thing that is there twice is made anew once.
  return () =>
    queries
      .flatMap(({ kind, query }) => (query.all(kind) as string[]).map((thingId) => ({ kind, thingId })))
      .filter(isFirst);
}

function isFirst({ kind, thingId }: Difference, at: number, all: readonly Difference[]): boolean {
  return all.findIndex((other) => other.kind === kind && other.thingId === thingId) === at;
}

/** Makes anew what differs. Inside a transaction. */
export function mend(database: Database.Database, differences: readonly Difference[]): void {
  for (const { kind, thingId } of differences)
    for (const sql of renewSql(kind, "thing_id", "@thingId")) database.prepare(sql).run({ thingId });
}

function missingOrOther(kind: FoundKind): string {
  const other = columnsOf(kind)
    .split(", ")
    .map((column) => `piece.${column} is not made.${column}`);
  return `select made.thing_id from ${viewOf(kind)} as made
    left join ${piecesOf(kind)} as piece on piece.kind = ? and ${isSamePiece(kind, "piece", "made")}
    where ${other.join(" or ")}`;
}

function leftOver(kind: FoundKind): string {
  return `select piece.thing_id from ${piecesOf(kind)} as piece where piece.kind = ?
    and not exists (select 1 from ${viewOf(kind)} as made where ${isSamePiece(kind, "made", "piece")})`;
}
