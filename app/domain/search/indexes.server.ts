import type { Statement } from "better-sqlite3";
import { once } from "#app/lib/once.ts";
import { sqlite } from "#db/client.server.ts";
import type { FoundKind } from "#db/vocabulary.ts";
import { AFTER, BEFORE } from "./marks.ts";
import type { Index } from "./match.server.ts";
import type { Stretch } from "./stretch.ts";

/** A piece as an index finds it. */
export type Piece = {
  kind: FoundKind;
  thingId: string;
  /** In 16 hexadecimal digits: larger than what a number of JavaScript holds, and in the same order as text. */
  place: string;
  /** What stands around the words that were looked for, with a sign before and one after each. */
  excerpt: string;
  mayBeQuoted: 0 | 1;
};

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
  return statements()[index].newest.all(expression, from, before, limit) as Piece[];
}

/** The kinds of what is found, the newest first: for counting, which is told of so many at most. */
export function listKinds(
  index: Index,
  expression: string,
  { from, before }: Stretch,
  limit: number,
): FoundKind[] {
  return statements()[index].kinds.all(expression, from, before, limit) as FoundKind[];
}

/**
 * What fits best, of everyone's alone: how often a word stands in what is hidden would tell of it, since the order of all
 * else depends on that.
 */
export function findBest(expression: string, { from, before }: Stretch, limit: number): Piece[] {
  const { oldestRanked, best } = statements();
  const oldest = oldestRanked.get(expression, from, before) as bigint | undefined;
  return best.all(expression, oldest ?? from, before, limit) as Piece[];
}

const statements = once(() => {
  const prepare = (sql: string): Statement => sqlite().prepare(sql);
  const select = (index: Index) => {
    const table = `search_${index}`;
    const excerpt = `snippet(${table}, 1, '${BEFORE}', '${AFTER}', '…', ${WORDS_AROUND})`;
    const mayBeQuoted = index === "scoped" ? "piece.may_be_quoted" : "1";
    return {
      columns: `piece.kind as kind, piece.thing_id as thingId, printf('%016x', piece.place) as place,
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
    )
      .pluck()
      .safeIntegers(),
    best: prepare(`select ${everyones.columns} ${everyones.from} ${everyones.where} order by rank limit ?`),
  };
});
