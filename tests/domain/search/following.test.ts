import { beforeAll, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { comparison, type Difference } from "#db/search/compare.ts";
import { FOUND_KINDS, wordsOf } from "#db/vocabulary.ts";
import { type Change, everyChange, idsOf, inUndone, SOURCES, storedColumns, tried } from "./every-change.ts";
import { makeOneOfEach } from "./one-of-each.ts";

let findDifferences: () => Difference[];

beforeAll(() => {
  makeOneOfEach();
  findDifferences = comparison(sqlite());
});

test("there is a piece of each kind", () => {
  const kinds = sqlite()
    .prepare("select kind from search_public_pieces union select kind from search_scoped_pieces")
    .pluck()
    .all();
  expect(kinds.toSorted()).toEqual(wordsOf(FOUND_KINDS).toSorted());
  expect(findDifferences()).toEqual([]);
});

test("whatever changes in whatever column, the pieces have followed in the same transaction", () => {
  let changes = 0;
  for (const change of everyChange(SOURCES))
    inUndone(() => {
      if (!change.run()) return;
      changes++;
      expect(findDifferences(), change.what).toEqual([]);
    });
  expect(changes).toBeGreaterThan(150);
});

test("whatever row goes or comes, its pieces have gone or come with it", () => {
  for (const change of SOURCES.flatMap((table) => [...goings(table), ...comings(table)]))
    inUndone(() => {
      if (change.run()) expect(findDifferences(), change.what).toEqual([]);
    });
});

test("without any one of the triggers, some change is missed (the control)", () => {
  const triggers = sqlite()
    .prepare(
      `select name, tbl_name as "table", sql from sqlite_schema
       where type = 'trigger' and name like 'search\\_%' escape '\\' and tbl_name not like 'search%'`,
    )
    .all() as { name: string; table: string; sql: string }[];
  expect(triggers.length).toBeGreaterThan(50);
  // What other rows point to could not go, and nothing that depends on it would be left to be missed.
  sqlite().pragma("foreign_keys = off");
  const unneeded = triggers.filter(({ name, table, sql }) => {
    const isOfUpdate = /after update of/i.test(sql);
    const changes = isOfUpdate
      ? everyChange([table]).filter(({ column }) => new RegExp(`\\b${column}\\b`).test(sql))
      : [...goings(table), ...comings(table)];
    let isMissed = false;
    inUndone(() => {
      sqlite().exec(`drop trigger "${name}"; drop trigger if exists ${table}_no_delete`);
      isMissed = changes.some(isMissedAfter);
    });
    return !isMissed;
  });
  sqlite().pragma("foreign_keys = on");
  expect(unneeded).toEqual([]);
});

function isMissedAfter({ run }: Pick<Change, "run">): boolean {
  let isMissed = false;
  inUndone(() => {
    isMissed = run() && findDifferences().length > 0;
  });
  return isMissed;
}

function goings(table: string): Omit<Change, "column">[] {
  return idsOf(table).map((id) => ({
    what: `${table} ${id} goes`,
    run: () => tried(`delete from ${table} where rowid = ?`, id),
  }));
}

function comings(table: string): Omit<Change, "column">[] {
  const columns = storedColumns(table);
  return idsOf(table).map((id) => ({
    what: `${table} ${id} comes`,
    run: () => {
      const row = sqlite()
        .prepare(`select ${columns} from ${table} where rowid = ?`)
        .raw()
        .get(id) as unknown[];
      const places = row.map(() => "?").join(", ");
      return (
        tried(`delete from ${table} where rowid = ?`, id) &&
        tried(`insert into ${table} (${columns}) values (${places})`, ...row)
      );
    },
  }));
}
