import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { type Entry, FATES, type Fate } from "#app/domain/records/inventory/entry.ts";
import { INVENTORY, listColumns, listDownloaded } from "#app/domain/records/inventory.ts";
import { PERIODS, sayPeriod } from "#app/domain/records/periods.ts";
import { RECORDS } from "#app/domain/records/records.ts";
import { TITLES } from "#app/domain/records/titles.ts";
import { sqlite } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";

const TABLES = Object.entries(schema as object).filter((entry): entry is [string, SQLiteTable] =>
  is(entry[1], SQLiteTable),
);

/** Tables that SQLite, the search index and the runner of migrations keep for themselves. */
const OF_THE_MACHINE = /^(sqlite_|search_(public|scoped|spelled)(_|$)|__drizzle|migrations)/;

test("every table and column of the database has its place in the inventory", () => {
  expect(
    TABLES.flatMap(([name, table]) => faultsOf(name, table, INVENTORY[name as keyof typeof INVENTORY])),
  ).toEqual([]);
  const columns = TABLES.flatMap(([, table]) => Object.keys(getTableColumns(table)));
  expect(columns.length).toBeGreaterThan(845);
  expect(Object.keys(INVENTORY).filter((name) => !TABLES.some(([known]) => known === name))).toEqual([]);
});

test("the database has no table that the schema does not know", () => {
  const there = sqlite()
    .prepare("select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')")
    .pluck()
    .all() as string[];
  const known = TABLES.map(([, table]) => getTableName(table));
  expect(there.filter((name) => !known.includes(name) && !OF_THE_MACHINE.test(name))).toEqual([]);
});

test("control: a column that was added, one that stands twice and one that is gone are found out", () => {
  const table = schema.communicationNeeds;
  const entry = { record: "needs", period: null } as const;
  expect(faultsOf("communicationNeeds", table, undefined)).toEqual([
    "communicationNeeds has no entry: app/domain/records/inventory",
  ]);
  expect(faultsOf("communicationNeeds", table, { ...entry, whose: "memberId", given: "need" })).toEqual([
    "communicationNeeds.memberId has no fate: app/domain/records/inventory",
  ]);
  const twice = { ...entry, whose: "memberId", given: "need memberId", kept: "memberId" };
  expect(faultsOf("communicationNeeds", table, twice)).toContain("communicationNeeds.memberId has two fates");
  expect(faultsOf("communicationNeeds", table, { ...entry, kept: "memberId need gone" })).toContain(
    "communicationNeeds.gone is no column",
  );
  expect(faultsOf("communicationNeeds", table, { ...entry, author: "memberId", nobody: "need" })).toEqual([
    "communicationNeeds.memberId is emptied, and its key says cascade",
  ]);
});

test("each record has a table, and each period is said in words that people use", () => {
  const records = new Set(Object.values(INVENTORY).map(({ record }) => record));
  expect(Object.keys(RECORDS).filter((record) => !records.has(record as keyof typeof RECORDS))).toEqual([]);
  expect(sayPeriod(PERIODS.unusedAccount)).toBe(
    "2 years after you were last logged in. We write to you 30 days and 7 days before. Then it is erased.",
  );
  expect(sayPeriod(PERIODS.session)).toBe("Not more than 30 days.");
  expect(sayPeriod(PERIODS.followerAddress)).toMatch(/^15 months after/);
  expect(sayPeriod(PERIODS.backup)).toBe("8 weeks.");
});

test("each table that somebody's copy has something of is called something there, and no two the same", () => {
  const own = Object.entries(INVENTORY).flatMap(([name, entry]) =>
    listDownloaded(entry).length > 0 ? [name] : [],
  );
  const titled: Record<string, string> = TITLES;
  expect(own.filter((name) => !/^[A-Z][a-z]+ .*[a-z]$/.test(titled[name] ?? ""))).toEqual([]);
  expect(Object.keys(titled).filter((name) => !own.includes(name))).toEqual([]);
  const all = [...Object.values(titled), ...Object.values(RECORDS).map(({ title }) => title)];
  expect(all.filter((title, at) => all.indexOf(title) !== at)).toEqual([]);
});

/** What the inventory has wrong about one table, also where what it says and the keys of the database are at odds. */
function faultsOf(name: string, table: SQLiteTable, entry: Entry | undefined): string[] {
  if (!entry) return [`${name} has no entry: app/domain/records/inventory`];
  const columns = Object.keys(getTableColumns(table));
  const listed = listColumns(entry);
  const fatesOf = (column: string) => listed.filter((one) => one.column === column);
  return [
    ...columns
      .filter((column) => fatesOf(column).length === 0)
      .map((column) => `${name}.${column} has no fate: app/domain/records/inventory`),
    ...columns
      .filter((column) => fatesOf(column).length > 1)
      .map((column) => `${name}.${column} has two fates`),
    ...listed
      .filter(({ column }) => !columns.includes(column))
      .map(({ column }) => `${name}.${column} is no column`),
    ...(entry.whose && !columns.includes(entry.whose)
      ? [`${name} is whose? ${entry.whose} is no column`]
      : []),
    ...keysOf(table).flatMap(({ column, to, onDelete }) => faultOfKey(name, column, to, onDelete, listed)),
    ...(hasGiven(listed) &&
    !keysOf(table).some(({ to, onDelete }) => to === "members" && onDelete === "cascade")
      ? name === "members"
        ? []
        : [`${name} goes with the account, and no key of it does`]
      : []),
  ];
}

function faultOfKey(
  name: string,
  column: string,
  to: string,
  onDelete: string | undefined,
  listed: { column: string; fate: Fate }[],
): string[] {
  if (to !== "members") return [];
  const fate = listed.find((one) => one.column === column)?.fate;
  if (fate === "author" && onDelete !== "set null")
    return [`${name}.${column} is emptied, and its key says ${onDelete}`];
  if (fate === "kept" && onDelete !== "cascade")
    return [`${name}.${column} goes with the account, and its key says ${onDelete}`];
  return fate && fate !== "author" && fate !== "kept" && fate !== "given"
    ? [`${name}.${column} leads to a person, and ${FATES[fate].erased}`]
    : [];
}

function hasGiven(listed: { fate: Fate }[]): boolean {
  return listed.some(({ fate }) => fate === "given" || fate === "kept");
}

function keysOf(table: SQLiteTable) {
  const { foreignKeys } = getTableConfig(table);
  const keyOf = new Map(Object.entries(getTableColumns(table)).map(([key, column]) => [column.name, key]));

  return foreignKeys.flatMap((key) => {
    const { columns: from, foreignTable } = key.reference();
    return from.map(({ name }) => ({
      column: keyOf.get(name) ?? name,
      to: getTableName(foreignTable),
      onDelete: key.onDelete,
    }));
  });
}
