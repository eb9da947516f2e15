import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Actor } from "../../policy.ts";

/** What a row of the list says of a thing that was found, and where it stands. */
export type Description = {
  title: string;
  /** Nothing for what is told where it is found, such as what a word means. */
  href: string | null;
  /** Of what and of whom. */
  about: readonly (string | null | false)[];
  /** The day that it is of; nothing for what has none, such as a group. */
  on: Date | null;
  /** What people quote it by. */
  reference?: string;
  /** Its own writer sees the words, whatever they agreed to. */
  isOwn?: boolean;
};

/** The things of one kind by their ids. Who asks has found each of them, so it is theirs to read. */
export type Describe = (ids: readonly string[], actor: Actor) => ReadonlyMap<string, Description>;

export function byId<Row extends { id: string }>(
  rows: readonly Row[],
  describe: (row: Row) => Description,
): ReadonlyMap<string, Description> {
  return new Map(rows.map((row) => [row.id, describe(row)]));
}

export function asList(ids: readonly string[]): { ids: string } {
  return { ids: JSON.stringify(ids) };
}

/** Those of a list that is given as one value, so that one statement serves for any number. */
export function isAmong(id: SQLiteColumn): SQL {
  return sql`${id} in (select value from json_each(${sql.placeholder("ids")}))`;
}
