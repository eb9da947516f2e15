import type { Statement } from "better-sqlite3";
import { once } from "#app/lib/once.ts";
import { sqlite } from "#db/client.server.ts";
import type { FoundKind } from "#db/vocabulary.ts";
import { AFTER, BEFORE } from "./marks.ts";
import type { Index } from "./match.server.ts";

/** A piece as an index finds it. */
export type Piece = {
  kind: FoundKind;
  thingId: string;
  place: number;
  at: number;
  /** What stands around the words that were looked for, with a sign before and one after each. */
  excerpt: string;
  mayBeQuoted: 0 | 1;
};

/** The part of an index to look at: from one place to before another, as the pieces lie from old to new. */
export type Stretch = { from: number; before: number };

export const ANYWHERE: Stretch = { from: 0, before: Number.MAX_SAFE_INTEGER };

/** Of so many that are found, the newest, the best are looked for: to rank all of a common word takes seconds. */
const MOST_RANKED = 1_000;

const WORDS_AROUND = 30;

/** What is found, the newest first. */
export function findNewest(
  index: Index,
  expression: string,
  { from, before }: Stretch,
  limit: number,
): Piece[] {
  // FTS5 takes no limit from a number that is not whole, and better-sqlite3 binds large ones as such.
  return statements()[index].newest.all(expression, BigInt(from), BigInt(before), limit) as Piece[];
}

/** The kinds of what is found, the newest first: for counting, which is told of so many at most. */
export function listKinds(
  index: Index,
  expression: string,
  { from, before }: Stretch,
  limit: number,
): FoundKind[] {
  return statements()[index].kinds.all(expression, BigInt(from), BigInt(before), limit) as FoundKind[];
}

/**
 * What fits best, of everyone's alone: how often a word stands in what is hidden would tell of it, since the order of all
 * else depends on that.
 */
export function findBest(expression: string, { from, before }: Stretch, limit: number): Piece[] {
  const { oldestRanked, best } = statements();
  const oldest = oldestRanked.get(expression, BigInt(from), BigInt(before)) as number | undefined;
  return best.all(expression, BigInt(oldest ?? from), BigInt(before), limit) as Piece[];
}

const statements = once(() => {
  const prepare = (sql: string): Statement => sqlite().prepare(sql);
  const select = (index: Index) => {
    const table = `search_${index}`;
    const excerpt = `snippet(${table}, 1, '${BEFORE}', '${AFTER}', '…', ${WORDS_AROUND})`;
    const mayBeQuoted = index === "scoped" ? "piece.may_be_quoted" : "1";
    return {
      columns: `piece.kind as kind, piece.thing_id as thingId, piece.place as place, piece.at as at,
        ${excerpt} as excerpt, ${mayBeQuoted} as mayBeQuoted`,
      from: `from ${table} cross join ${table}_pieces as piece on piece.place = ${table}.rowid`,
      where: `where ${table} match ? and ${table}.rowid >= ? and ${table}.rowid < ?`,
      newestFirst: `order by ${table}.rowid desc`,
    };
  };
  const ofIndex = (index: Index) => {
    const { columns, from, where, newestFirst } = select(index);
    return {
      newest: prepare(`select ${columns} ${from} ${where} ${newestFirst} limit ?`),
      kinds: prepare(`select piece.kind ${from} ${where} ${newestFirst} limit ?`).pluck(),
    };
  };
  const everyones = select("public");
  return {
    public: ofIndex("public"),
    scoped: ofIndex("scoped"),
    oldestRanked: prepare(
      `select rowid from search_public ${everyones.where} ${everyones.newestFirst} limit 1 offset ${MOST_RANKED - 1}`,
    ).pluck(),
    best: prepare(`select ${everyones.columns} ${everyones.from} ${everyones.where} order by rank limit ?`),
  };
});
