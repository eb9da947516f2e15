import type Database from "better-sqlite3";
import { foldChanged } from "#app/domain/reports/working/changed.server.ts";

/** At a million comments one count is faster than a million changes of it. */
const AT_ONCE = 20_000;

/** Fills a file without the triggers that note what has changed, and counts all of it afterwards. */
export async function countAfter<T>(database: Database.Database, fill: () => T): Promise<T> {
  const triggers = database
    .prepare("select name, sql from sqlite_schema where type = 'trigger' and name like '%noted'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
  const filled = fill();
  for (const { sql } of triggers) database.exec(sql);
  database.exec("insert into working_changed (feedback_id) select feedback_id from working_states");
  await foldChanged(() => false, AT_ONCE);
  return filled;
}
