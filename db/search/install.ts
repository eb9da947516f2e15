import type Database from "better-sqlite3";
import { DEFINITION, FILL, FIRST, LAST, REBUILD } from "./definition.ts";

/** Is all there that search needs, as this program has it? A file of before search needs nothing. */
export function isSearchInPlace(database: Database.Database): boolean {
  if (!hasPieces(database)) return true;
  const there = new Set(listOwn(database).map(({ sql }) => sql));
  return there.size === DEFINITION.length && DEFINITION.every((sql) => there.has(sql));
}

/** Takes off all that looks at other tables, so that those may be rebuilt. Inside a transaction. */
export function takeOffSearch(database: Database.Database): void {
  if (!hasPieces(database)) return;
  for (const { type, name } of listOwn(database)) database.exec(`drop ${type} "${name}"`);
}

/** Puts it on, and makes every piece anew. Inside a transaction, of which the schema is this program's. */
export function putOnSearch(database: Database.Database): void {
  if (!hasPieces(database)) return;
  for (const sql of [...FIRST, ...FILL, ...LAST]) database.exec(sql);
}

/** Builds the indexes from the pieces there are: three seconds for 10,000 comments, in which nobody else writes. */
export function buildIndexesAnew(database: Database.Database): void {
  if (!hasPieces(database)) return;
  for (const sql of REBUILD) database.exec(sql);
}

function hasPieces(database: Database.Database): boolean {
  return (
    database.prepare("select 1 from sqlite_schema where name = 'search_scoped_pieces'").get() !== undefined
  );
}

type Own = { type: "trigger" | "view" | "table"; name: string; sql: string };

/** Triggers before the tables that they are on. */
function listOwn(database: Database.Database): Own[] {
  return database
    .prepare(
      `select type, name, sql from sqlite_schema where name like 'search\\_%' escape '\\'
       and (type in ('trigger', 'view') or sql like 'create virtual table%') order by type desc, name like '%terms' desc`,
    )
    .all() as Own[];
}
