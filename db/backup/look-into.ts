import Database from "better-sqlite3";

/** How many rows each table has. */
export type Rows = Record<string, number>;

/** Of a table that people also delete from, so much of what was there a moment before must be there. */
const FLOOR = 0.9;

/**
 * Looks into a file that nobody else has open: is it whole, down to each page, key and entry of a search index?
 *
 * @returns how many rows each table has
 * @throws Error that says what is wrong
 */
export function lookInto(path: string): Rows {
  const database = new Database(path, { fileMustExist: true });
  try {
    const integrity = database.pragma("integrity_check(1)", { simple: true });
    if (integrity !== "ok") throw new Error(`it is damaged: ${integrity}`);
    const broken = database.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows point to rows that are not there`);
    for (const index of searchIndexesOf(database))
      database.exec(`insert into "${index}" ("${index}", rank) values ('integrity-check', 1)`);
    return countRows(database);
  } finally {
    database.close();
  }
}

/** @throws Error when a table has fewer rows than it had before: a copy of an empty file is whole, too */
export function assertNotFewer(rows: Rows, before: Rows): void {
  for (const [table, count] of Object.entries(before)) {
    // Nothing is ever deleted from the log.
    const floor = table === "events" ? count : Math.floor(count * FLOOR);
    if ((rows[table] ?? 0) < floor)
      throw new Error(`the table ${table} has ${rows[table] ?? 0} rows, and had ${count} a moment before`);
  }
}

/** Without what an index keeps for itself: it has fewer rows when it was put in order. */
export function countRows(database: Database.Database): Rows {
  const tables = database
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((name) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

function searchIndexesOf(database: Database.Database): string[] {
  return database
    .prepare(
      "select name from sqlite_schema where type = 'table' and sql like 'create virtual table%using fts5(%'",
    )
    .pluck()
    .all() as string[];
}
