import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { environment } from "#environment";

let connection: Database.Database | undefined;

/**
 * A file beside the file of record, for what may be lost: counters of limits, and when jobs last ran. It is written without
 * waiting for the disk; in the file of record every try would cost an fsync.
 */
export function counters(): Database.Database {
  connection ??= open(environment().limitsDatabasePath);
  return connection;
}

function open(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL");
  database.pragma("busy_timeout = 1000");
  // Made here: the library that counts makes its table a moment later, and would refuse the first requests until then.
  database.exec(`
    create table if not exists limits (key text primary key, points integer not null default 0, expire integer);
    create table if not exists jobs (
      name text primary key,
      every text not null,
      began_at integer,
      ended_at integer,
      failed_at integer,
      failures integer not null default 0,
      next_at integer,
      held_until integer
    ) strict;
  `);
  return database;
}
