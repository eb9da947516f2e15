import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type Database from "better-sqlite3";
import { openDatabase } from "./open.ts";
import { isSearchInPlace, putOnSearch, takeOffSearch } from "./search/install.ts";

// Every npm script runs at the top of the project; inside the bundle import.meta.url would point elsewhere.
const MIGRATIONS = resolve("migrations");

type Migration = { name: string; hash: string; statements: string[] };

/**
 * Brings a database file to the newest schema and returns the names of the migrations it ran.
 *
 * drizzle's own migrator runs all files in one deferred transaction and checks no hash; and drizzle-kit rebuilds a
 * table by dropping it, which deletes its children when foreign keys are on. So: keys off (before the transaction,
 * inside it the pragma does nothing), one immediate transaction a file, a check of every key before each commit.
 *
 * @throws Error when a file that already ran has changed since, or when a migration leaves a broken key.
 */
export function migrate(path: string, folder: string = MIGRATIONS): string[] {
  mkdirSync(dirname(path), { recursive: true });
  const database = openDatabase(path);
  try {
    database.pragma("foreign_keys = OFF");
    database.exec(
      "create table if not exists migrations (name text primary key, hash text not null, ran_at integer not null) strict",
    );
    const migrations = readMigrations(folder);
    // What search keeps is of the newest schema: in an older one its definition finds other columns.
    const newest = readMigrations(MIGRATIONS).at(-1)?.name;
    const ran = migrations
      .filter((migration) => run(database, migration, migration.name === newest))
      .map((migration) => migration.name);
    if (migrations.at(-1)?.name === newest) renewSearch(database);
    return ran;
  } finally {
    database.close();
  }
}

/** The migrations that a file still lacks: `serve` refuses to start while there are any. */
export function pendingMigrations(database: Database.Database, folder: string = MIGRATIONS): string[] {
  const hasTable = database.prepare("select 1 from sqlite_schema where name = 'migrations'").get();
  const done = hasTable ? database.prepare("select name from migrations").pluck().all() : [];
  const pending = readMigrations(folder)
    .map((migration) => migration.name)
    .filter((name) => !done.includes(name));
  return pending.length > 0 || isSearchInPlace(database) ? pending : ["search"];
}

/** Migrations that a file has and this program does not know: it was written by a newer one. */
export function unknownMigrations(database: Database.Database, folder: string = MIGRATIONS): string[] {
  const known = new Map(readMigrations(folder).map(({ name, hash }) => [name, hash]));
  const ran = database.prepare("select name, hash from migrations").all() as { name: string; hash: string }[];
  return ran.filter(({ name, hash }) => known.get(name) !== hash).map(({ name }) => name);
}

/**
 * What search keeps follows from other tables, so it is off while a migration changes those, and on again with the last
 * one: killed in between, the file still lacks a migration.
 */
function run(database: Database.Database, migration: Migration, isLast: boolean): boolean {
  const once = database.transaction(() => {
    const ran = database.prepare("select hash from migrations where name = ?").pluck().get(migration.name);
    if (ran === migration.hash) return false;
    if (ran) throw new Error(`Migration ${migration.name} has changed since it ran on this database`);

    takeOffSearch(database);
    for (const statement of migration.statements) database.exec(statement);
    const broken = database.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`Migration ${migration.name} leaves ${broken.length} broken keys`);
    database
      .prepare("insert into migrations (name, hash, ran_at) values (?, ?, ?)")
      .run(migration.name, migration.hash, Date.now());
    if (isLast) putOnSearch(database);
    return true;
  });
  return once.immediate();
}

/** The program makes other pieces than before, of tables that are as they were. */
function renewSearch(database: Database.Database): void {
  if (isSearchInPlace(database)) return;
  database
    .transaction(() => {
      takeOffSearch(database);
      putOnSearch(database);
    })
    .immediate();
}

function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    return {
      name: tag,
      hash: createHash("sha256").update(text).digest("hex"),
      statements: text.split("--> statement-breakpoint"),
    };
  });
}
