import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { migrate, pendingMigrations } from "#db/migrate.ts";
import { takeOffSearch } from "#db/search/install.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "patient-voice-migrations-"));
  path = join(folder, "portal.db");
  cpSync("migrations", join(folder, "migrations"), { recursive: true });
});

test("a new file gets every migration, and a second run does nothing", () => {
  const all = readdirSync("migrations")
    .filter((name) => name.endsWith(".sql"))
    .map((name) => name.replace(".sql", ""));
  expect(migrate(path)).toEqual(all);
  expect(migrate(path)).toEqual([]);
});

test("every row of every table is still there after each later migration", () => {
  // From the first migration on, each step is taken over full tables: a rebuilt table must not take its children along.
  const names = entries().map(({ tag }) => tag);
  keepOnly(names.slice(0, 1));
  migrate(path, inFolder());
  fillEveryTable();
  const before = countRows();
  restoreJournal();
  migrate(path, inFolder());
  const after = countRows();
  for (const [table, rows] of Object.entries(before)) expect(after[table], table).toBe(rows);
  expect(
    Object.values(before).every((rows) => rows > 0),
    "each table had a row",
  ).toBe(true);
});

test("a migration that rebuilds a parent table keeps its children", () => {
  migrate(path, inFolder());
  fillEveryTable();
  const before = countRows();
  addMigration("9998_rebuild", rebuildOfNotesItems());
  expect(migrate(path, inFolder())).toEqual(["9998_rebuild"]);
  expect(countRows()).toMatchObject(before);
});

test("the same migration run the usual way deletes the children (the control)", () => {
  migrate(path, inFolder());
  fillEveryTable();
  const statements = rebuildOfNotesItems();
  const database = new Database(path);
  database.pragma("foreign_keys = ON");
  takeOffSearch(database);
  database.transaction(() => database.exec(`pragma foreign_keys = off; ${statements}`))();
  database.close();
  expect(countRows()).toMatchObject({ notes_items: 1, decisions: 0, actions: 0 });
});

test("a migration that fails midway leaves nothing of itself behind", () => {
  migrate(path, inFolder());
  addMigration(
    "9999_broken",
    "create table half (id text) strict;\n--> statement-breakpoint\nselect * from nowhere;",
  );
  expect(() => migrate(path, inFolder())).toThrow(/nowhere/);
  const database = new Database(path);
  expect(database.prepare("select 1 from sqlite_schema where name = 'half'").get()).toBeUndefined();
  expect(pendingMigrations(database, inFolder())).toEqual(["9999_broken"]);
  database.close();
});

test("a migration that would leave a broken key is refused", () => {
  migrate(path, inFolder());
  fillEveryTable();
  addMigration("9997_orphans", "delete from groups;");
  expect(() => migrate(path, inFolder())).toThrow(/broken keys/);
});

test("a migration that was edited after it ran is refused", () => {
  migrate(path, inFolder());
  const [first] = entries();
  const file = join(inFolder(), `${first?.tag}.sql`);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n-- changed`);
  expect(() => migrate(path, inFolder())).toThrow(/has changed since it ran/);
});

/** What drizzle-kit writes for any changed constraint: a new table, the rows moved, the old one dropped. */
function rebuildOfNotesItems(): string {
  const database = new Database(path);
  const create = database
    .prepare("select sql from sqlite_schema where name = 'notes_items'")
    .pluck()
    .get() as string;
  database.close();
  return [
    create.replace("`notes_items`", "`__new_notes_items`"),
    "insert into __new_notes_items select * from notes_items",
    "drop table notes_items",
    "alter table __new_notes_items rename to notes_items",
  ].join(";\n--> statement-breakpoint\n");
}

type Entry = { tag: string; [key: string]: unknown };

function inFolder(): string {
  return join(folder, "migrations");
}

function journalPath(): string {
  return join(inFolder(), "meta", "_journal.json");
}

function entries(): Entry[] {
  return JSON.parse(readFileSync(journalPath(), "utf8")).entries;
}

function writeEntries(list: Entry[]): void {
  writeFileSync(journalPath(), JSON.stringify({ entries: list }));
}

function keepOnly(names: string[]): void {
  writeEntries(entries().filter(({ tag }) => names.includes(tag)));
}

function restoreJournal(): void {
  cpSync("migrations/meta/_journal.json", journalPath());
}

function addMigration(tag: string, text: string): void {
  writeFileSync(join(inFolder(), `${tag}.sql`), text);
  writeEntries([...entries(), { tag }]);
}

/** Without those of search, which are made of the others. */
function tableNames(database: Database.Database): string[] {
  return database
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search_%'
       and name <> 'migrations'`,
    )
    .pluck()
    .all() as string[];
}

function countRows(): Record<string, number> {
  const database = new Database(path);
  const counts = tableNames(database).map((name) => [
    name,
    database.prepare(`select count(*) from "${name}"`).pluck().get(),
  ]);
  database.close();
  return Object.fromEntries(counts);
}

/** Where a later migration looks at a whole row, it must be one that may be: what each row leaves out. */
const EMPTY: Record<string, string[]> = {
  actions: ["due_on"],
  feedback: ["basis"],
  offices: ["organisation_id"],
};

/** One row in every table, made from what the table itself says about its columns; keys point at the row `1`. */
function fillEveryTable(): void {
  const database = new Database(path);
  database.pragma("foreign_keys = OFF");
  database.pragma("ignore_check_constraints = ON");
  for (const name of tableNames(database)) {
    // Counts are put in by triggers, when what they count is.
    if (database.prepare(`select 1 from "${name}"`).get()) continue;
    const columns = database.prepare(`select name, type from pragma_table_info('${name}')`).all() as {
      name: string;
      type: string;
    }[];
    const values = columns.map((column) => {
      if (EMPTY[name]?.includes(column.name)) return null;
      if (column.name === "ends_at") return 2;
      if (column.type.toLowerCase() === "blob") return Buffer.from("1");
      return column.type.toLowerCase() === "integer" ? 1 : (firstWordOf(database, name, column.name) ?? "1");
    });
    database.prepare(`insert into "${name}" values (${values.map(() => "?").join(",")})`).run(...values);
  }
  expect(database.pragma("foreign_key_check")).toEqual([]);
  database.close();
}

/** The first word that the table's CHECK lets into a column: a later rebuild moves only rows that may be. */
function firstWordOf(database: Database.Database, table: string, column: string): string | undefined {
  const create = database
    .prepare("select sql from sqlite_schema where type = 'table' and name = ?")
    .pluck()
    .get(table) as string;
  return new RegExp(`"${column}" in \\('(\\w+)'`).exec(create)?.[1];
}
