import Database from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { inSnakeCase, TABLES, wordColumns } from "./canary.ts";

/** A link is only stored when it looks like one: what is hostile in it comes behind. */
const SHAPES: [column: RegExp, shaped: (payload: string) => string][] = [
  [/^link$/, (payload) => `https://meet.example.org/${payload}`],
  [/^((old|new)_)?email$/, (payload) => `${payload}@example.org`],
];

/** Emails still go to whom they are for. */
const LEFT = ["members.email"];

/**
 * Puts a hostile text into every cell that holds words, whatever the commands would have said to it, each with the number
 * of the cell behind it so that none is there twice.
 *
 * @param first which of the texts the first cell gets; the others follow in turn
 * @returns how many cells there are, and in which columns
 */
export function plantPayloads(databasePath: string, payloads: readonly string[], first: number) {
  const file = new Database(databasePath);
  file.pragma("foreign_keys = off");
  const triggers = file.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  const columns = new Set<string>();
  let cells = 0;
  file
    .transaction(() => {
      for (const { name } of triggers) file.exec(`drop trigger "${name}"`);
      for (const table of TABLES)
        for (const column of wordColumns(table)) plantIn(getTableName(table), column);
      for (const { sql } of triggers) file.exec(sql);
    })
    .immediate();
  file.close();
  return { cells, columns };

  function plantIn(table: string, column: SQLiteColumn): void {
    const field = inSnakeCase(column.name);
    if (LEFT.includes(`${table}.${field}`)) return;
    const shape = SHAPES.find(([name]) => name.test(field))?.[1] ?? String;
    const rows = file
      .prepare(
        `select distinct "${field}" as value from "${table}" where "${field}" is not null and "${field}" <> ''`,
      )
      .all() as { value: string }[];
    const update = file.prepare(`update "${table}" set "${field}" = ? where "${field}" = ?`);
    for (const { value } of rows) {
      update.run(shape(`${payloads[(first + cells) % payloads.length]}${cells}`), value);
      columns.add(`${table}.${field}`);
      cells += 1;
    }
  }
}
