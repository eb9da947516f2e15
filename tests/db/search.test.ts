import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { migrate, pendingMigrations } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { findDifferences, mend } from "#db/search/compare.ts";
import { londonDayInSql } from "#db/search/day.ts";

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "patient-voice-search-")), "portal.db");
  copyFileSync(inject("emptyDatabase"), path);
});

const addGroup = (name: string) =>
  `insert into groups (id, slug, name, level, towns, about, join_rule, created_at)
   values ('${name}', '${name}', '${name}', 'local', 'Maidstone', 'Quixotic words', 'open', 1)`;

test("a file in which a trigger of search is missing does not start before it is put on again, with what was missed", () => {
  const database = openDatabase(path);
  database.exec("drop trigger search_group_of_groups_insert");
  database.exec(addGroup("weald"));
  expect(pendingMigrations(database)).toEqual(["search"]);
  expect(findDifferences(database)).toEqual([{ kind: "group", thingId: "weald" }]);

  expect(migrate(path)).toEqual([]);
  expect(pendingMigrations(database)).toEqual([]);
  expect(findDifferences(database)).toEqual([]);
  database.exec("update groups set name = 'Coast'");
  expect(find(database, "coast")).toEqual(["weald"]);
  expect(find(database, "weald")).toEqual([]);
  database.close();
});

test("what an index has otherwise is found, each kind of it, and mended", () => {
  const database = openDatabase(path);
  for (const name of ["one", "two", "three"]) database.exec(addGroup(name));
  database.exec("drop trigger search_group_of_groups_update; drop trigger search_group_of_groups_delete");
  database.exec("drop trigger search_group_of_groups_insert");
  database.exec(
    "update groups set about = 'Other words' where id = 'one'; delete from groups where id = 'two'",
  );
  database.exec(addGroup("four"));
  const differences = findDifferences(database);
  expect(differences.map(({ thingId }) => thingId).sort()).toEqual(["four", "one", "two"]);
  database.transaction(() => mend(database, differences))();
  expect(findDifferences(database)).toEqual([]);
  expect(find(database, "quixotic")).toEqual(["four", "three"]);
  database.exec("insert into search_public (search_public, rank) values ('integrity-check', 1)");
  database.close();
});

test("an index that holds another text than its piece is found by the check of SQLite itself (the control)", () => {
  const database = openDatabase(path);
  database.exec(addGroup("weald"));
  database.exec("drop trigger search_public_update");
  database.exec("update search_public_pieces set words = 'something else'");
  const check = () =>
    database.exec("insert into search_public (search_public, rank) values ('integrity-check', 1)");
  expect(check).toThrow(/checksum mismatch/);
  database.close();
});

test("what was taken out leaves no trace in the file", () => {
  const database = openDatabase(path);
  database.exec(addGroup("weald"));
  database.pragma("wal_checkpoint(TRUNCATE)");
  expect(readFileSync(path).includes("quixotic")).toBe(true);
  database.exec("delete from groups");
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  expect(readFileSync(path).toString("latin1").toLowerCase()).not.toContain("quixotic");
});

test("no piece has the number of one before it", () => {
  const database = openDatabase(path);
  database.exec(addGroup("weald"));
  const first = database.prepare("select id from search_public_pieces").pluck().get() as number;
  database.exec("delete from groups");
  database.exec(addGroup("coast"));
  expect(database.prepare("select id from search_public_pieces").pluck().get()).toBeGreaterThan(first);
  database.close();
});

test("a piece of which nothing has changed keeps its place, and the day is that of London", () => {
  const database = openDatabase(path);
  const hours = [
    "2026-03-28T23:30Z",
    "2026-03-29T00:59Z",
    "2026-03-29T23:00Z",
    "2026-07-01T22:59Z",
    "2026-07-01T23:00Z",
    "2026-10-24T23:30Z",
    "2026-10-25T23:30Z",
    "2026-12-31T23:59Z",
  ];
  for (const hour of hours) {
    const day = database.prepare(`select ${londonDayInSql("@moment")}`).pluck();
    const expected = Date.parse(today(new Date(hour))) / DAY;
    expect(day.get({ moment: BigInt(Date.parse(hour)) }), hour).toBe(expected);
  }
  database.exec(addGroup("weald"));
  const place = () => database.prepare("select cast(place as text) from search_public_pieces").pluck().get();
  const before = place();
  database.exec("update groups set towns = 'Margate', about = 'Other words'");
  expect(place()).toBe(before);
  database.exec(`update groups set created_at = ${40 * DAY}`);
  expect(place()).not.toBe(before);
  expect(find(database, "margate")).toEqual(["weald"]);
  expect(find(database, "maidstone")).toEqual([]);
  database.close();
});

function find(database: ReturnType<typeof openDatabase>, word: string): string[] {
  return database
    .prepare(
      `select thing_id from search_public join search_public_pieces on place = search_public.rowid
       where search_public match ? order by thing_id`,
    )
    .pluck()
    .all(word) as string[];
}
