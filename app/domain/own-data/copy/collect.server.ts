import { asc, eq, getTableColumns, inArray, is, type SQL } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";
import { unsealContact } from "../../people/sealed-contact.server.ts";
import { INVENTORY, listDownloaded, type OwnTable } from "../../records/inventory.ts";
import { RECORDS, type RecordName } from "../../records/records.ts";

export type Value = string | number | boolean | Date | null;
export type CollectedRow = Record<string, Value>;

/** All of one table that is somebody's, under the names that the schema of the file explains. */
export type CollectedTable = { table: OwnTable; columns: readonly Downloaded[]; rows: CollectedRow[] };
export type Collected = { record: RecordName; title: string; why: string; tables: CollectedTable[] }[];

/** A column of the download: what it is called, and which words it may hold. */
export type Downloaded = {
  name: string;
  type: "text" | "number" | "moment" | "yesOrNo";
  words?: readonly string[];
};

const NAMES = (Object.keys(INVENTORY) as OwnTable[]).filter((name) => INVENTORY[name].whose);

const TABLES = new Map(
  Object.entries(schema as object).filter((one): one is [string, SQLiteTable] => is(one[1], SQLiteTable)),
);

/**
 * Everything that is somebody's, by the inventory: what it has as theirs and lets into a download, and nothing else. What
 * leads to a group, a hospital or a meeting comes by its name; what leads to another person does not come.
 */
export function collectOwn(memberId: string): Collected {
  const own = new Map(NAMES.map((name) => [name, collectTable(name, memberId)]));
  return (Object.keys(RECORDS) as RecordName[])
    .map((record) => ({
      record,
      title: RECORDS[record].title,
      why: RECORDS[record].why,
      tables: NAMES.filter((name) => INVENTORY[name].record === record).flatMap(
        (name) => own.get(name) ?? [],
      ),
    }))
    .filter(({ tables }) => tables.some(({ rows }) => rows.length > 0));
}

function collectTable(name: OwnTable, memberId: string): CollectedTable | undefined {
  const entry = INVENTORY[name];
  const table = TABLES.get(name);
  if (!table) return undefined;
  const all = getTableColumns(table);
  const columns = listDownloaded(entry).flatMap((key) => {
    const column = all[key];
    return column ? [{ key, column, nameOf: namesOf(table, column) }] : [];
  });
  const rows = db
    .select()
    .from(table)
    .where(isTheirs(all[entry.whose ?? ""], entry.whose ?? "", memberId))
    .orderBy(asc(Object.values(all)[0] as SQLiteColumn))
    .all() as Record<string, unknown>[];
  return {
    table: name,
    columns: columns.map(({ key, column, nameOf }) => describeColumn(key, column, nameOf !== undefined)),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map(({ key, nameOf }) => [
          nameInFile(key, nameOf !== undefined),
          readValue(name, key, row, nameOf, memberId),
        ]),
      ),
    ),
  };
}

function isTheirs(whose: SQLiteColumn | undefined, key: string, memberId: string): SQL {
  if (!whose) throw new Error(`The inventory finds somebody by ${key}, which is no column`);
  if (key !== "feedbackId") return eq(whose, memberId);
  const own = db
    .select({ id: schema.feedback.id })
    .from(schema.feedback)
    .where(eq(schema.feedback.authorId, memberId));
  return inArray(whose, own);
}

/** Where a column leads to something with a name: how to find it. */
function namesOf(table: SQLiteTable, column: SQLiteColumn): ((id: unknown) => string | null) | undefined {
  const key = getTableConfig(table).foreignKeys.find((one) => one.reference().columns.includes(column));
  if (!key) return undefined;
  const { foreignTable, foreignColumns } = key.reference();
  const columns = getTableColumns(foreignTable);
  const named = columns.name ?? columns.title ?? columns.startsAt;
  const [to] = foreignColumns;
  if (!named || !to) return undefined;
  return (id) => {
    const found = db.select({ named }).from(foreignTable).where(eq(to, id)).get()?.named;
    return found instanceof Date ? found.toISOString() : ((found as string | undefined) ?? null);
  };
}

/** "groupId" as "group": its name stands there. */
function nameInFile(key: string, isNamed: boolean): string {
  return isNamed ? key.replace(/Id$/, "") : key;
}

function describeColumn(key: string, column: SQLiteColumn, isNamed: boolean): Downloaded {
  const name = nameInFile(key, isNamed);
  if (isNamed) return { name, type: "text" };
  if (column.dataType === "date") return { name, type: "moment" };
  if (column.dataType === "boolean") return { name, type: "yesOrNo" };
  if (column.dataType === "number") return { name, type: "number" };
  return { name, type: "text", ...(column.enumValues?.length ? { words: column.enumValues } : {}) };
}

function readValue(
  table: OwnTable,
  key: string,
  row: Record<string, unknown>,
  nameOf: ((id: unknown) => string | null) | undefined,
  memberId: string,
): Value {
  const value = row[key] as Value;
  if (table === "contactPreferences" && (key === "details" || key === "address"))
    return unsealContact(memberId, key, value as string | null);
  return nameOf && value !== null ? nameOf(value) : value;
}
