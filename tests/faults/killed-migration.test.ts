import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { amount } from "../amount.ts";
import { sleep } from "./sending.ts";

const ROUNDS = amount({ sample: 4, bar: 50 });

/** What each state of the file may be: the tables and triggers after so many migrations. */
const folder = mkdtempSync(join(tmpdir(), "patient-voice-migrations-"));
const journal = JSON.parse(readFileSync("migrations/meta/_journal.json", "utf8")) as {
  entries: { tag: string }[];
};
const names = journal.entries.map(({ tag }) => tag);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`R25: migrations are killed ${ROUNDS} times; each time the file has the schema before one or after it, never between`, async () => {
  const schemas = makeSchemas();
  const first = join(folder, "old.db");
  migrate(first, migrationsUpTo(1));
  const path = join(folder, "portal.db");

  const reached: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    fresh(first, path);
    const child = run(path);
    // Listened for before the wait: a child that is done early closes in it, and never again.
    const closed = once(child, "close");
    // By what the file holds, since a busy machine makes any time too early or too late; then within the next ones.
    await hasRun(path, 1 + Math.floor(Math.random() * (names.length - 3)));
    await sleep(Math.random() * 5);
    child.kill("SIGKILL");
    await closed;
    const ran = schemaOf(path);
    expect(schemas[ran.count - 1], `after ${ran.count} migrations`).toBe(ran.schema);
    expect(ran.integrity).toBe("ok");
    reached.push(ran.count);
    // What was cut off goes on where it was.
    if (ran.count === names.length) continue;
    await ended(run(path));
    expect(schemaOf(path)).toMatchObject({ count: names.length, schema: schemas.at(-1) });
  }
  const between = reached.filter((count) => count > 1 && count < names.length).length;
  console.log(
    `Killed migrations: ${ROUNDS} rounds, ${between} in the middle of the ${names.length}, 0 between two schemas`,
  );
  expect(between).toBeGreaterThan(0);
}, 900_000);

test("control: half of a migration is seen", () => {
  const path = join(folder, "half.db");
  migrate(path, migrationsUpTo(1));
  const database = new Database(path);
  database.exec("create table half (id text) strict");
  database.close();
  const whole = join(folder, "whole.db");
  migrate(whole, migrationsUpTo(1));
  expect(schemaOf(path).schema).not.toBe(schemaOf(whole).schema);
});

/** Of a file that is brought up one migration at a time. */
function makeSchemas(): string[] {
  const path = join(folder, "step-by-step.db");
  return names.map((_, index) => {
    migrate(path, migrationsUpTo(index + 1));
    return schemaOf(path).schema;
  });
}

function migrationsUpTo(count: number): string {
  const made = join(folder, `migrations-${count}`);
  mkdirSync(join(made, "meta"), { recursive: true });
  for (const name of names.slice(0, count)) copyFileSync(`migrations/${name}.sql`, join(made, `${name}.sql`));
  writeFileSync(
    join(made, "meta", "_journal.json"),
    JSON.stringify({ entries: journal.entries.slice(0, count) }),
  );
  return made;
}

/** Without what search keeps: it is taken off for a migration, and on again with the last one (decision 56). */
function schemaOf(path: string) {
  const database = openDatabase(path);
  const schema = database.prepare(
    `select group_concat(type || name || coalesce(sql, ''), char(10)) from (select * from sqlite_schema
       where name not like 'search\\_%' escape '\\' and tbl_name not like 'search\\_%' escape '\\' order by type, name)`,
  );
  const count = database.prepare("select count(*) from migrations").pluck().get() as number;
  const found = {
    schema: schema.pluck().get() as string,
    count,
    integrity: database.pragma("integrity_check", { simple: true }),
  };
  database.close();
  return found;
}

function fresh(from: string, path: string): string {
  for (const beside of ["", "-wal", "-shm"]) rmSync(path + beside, { force: true });
  cpSync(from, path);
  return path;
}

function run(path: string) {
  return spawn(process.execPath, ["scripts/migrate.ts"], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_PATH: path },
    stdio: "ignore",
  });
}

async function ended(child: ReturnType<typeof run>): Promise<void> {
  await once(child, "close");
  expect(child.exitCode).toBe(0);
}

/** Waits until the file holds more than `count` migrations. */
async function hasRun(path: string, count: number): Promise<void> {
  const reader = new Database(path, { readonly: true });
  const ran = reader.prepare("select count(*) from migrations").pluck();
  while ((ran.get() as number) <= count) await sleep(1);
  reader.close();
}
