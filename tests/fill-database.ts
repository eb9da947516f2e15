import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { db, sqlite } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";

/* A row in every table that leads to one person and one comment, with a canary in every column of text. */

export const TABLES = Object.entries(schema as object).filter((entry): entry is [string, SQLiteTable] =>
  is(entry[1], SQLiteTable),
);

type Row = Record<string, unknown>;

export type Filled = { memberId: string; feedbackId: string; groupId: string };

/** What is made by the program itself, from other rows, or may never be changed again. */
const NOT_FILLED =
  /^(searchPublicPieces|searchScopedPieces|working|events|releases|releaseCounts|recalledReleases|reportVersions|report(Sections|Quotations|Asks)|issuedReports|clock|auditCheckpoints)/;

/**
 * Leaves `ignore_check_constraints` on: the rows are of no state that could be.
 *
 * @param values of some tables, where a test needs more than a canary
 * @param name stands in each text in which people are named
 */
export function fillDatabase(
  values: Record<string, Row>,
  textOf: (table: string, column: string) => string,
): Filled {
  const made = new Map<string, Row>();
  const byName = new Map(TABLES.map(([name, table]) => [getTableName(table), { name, table }]));

  function rowOf(name: string, table: SQLiteTable): Row {
    const before = made.get(name);
    if (before) return before;
    const row: Row = {};
    made.set(name, row);
    const references = referencesOf(table);
    for (const [key, column] of Object.entries(getTableColumns(table))) {
      if (column.generated) continue;
      const to = references.get(column.name);
      const target = to && byName.get(to.table);
      if (values[name] && key in values[name]) row[key] = values[name][key];
      else if (!target) row[key] = valueFor(name, key, column, textOf);
      else if (target.name === name) continue;
      else if (column.notNull || ["members", "feedback"].includes(target.name))
        row[key] = rowOf(target.name, target.table)[to.key];
    }
    db.insert(table)
      .values(row as never)
      .run();
    return row;
  }

  sqlite().pragma("ignore_check_constraints = on");
  for (const [name, table] of TABLES) if (!NOT_FILLED.test(name)) rowOf(name, table);
  const idOf = (name: string) => String(made.get(name)?.id);
  return { memberId: idOf("members"), feedbackId: idOf("feedback"), groupId: idOf("groups") };
}

function referencesOf(table: SQLiteTable): Map<string, { table: string; key: string }> {
  return new Map(
    getTableConfig(table).foreignKeys.flatMap((foreign) => {
      const { columns, foreignTable, foreignColumns } = foreign.reference();
      const keyOf = new Map(
        Object.entries(getTableColumns(foreignTable)).map(([key, { name }]) => [name, key]),
      );
      return columns.map(({ name }, at): [string, { table: string; key: string }] => [
        name,
        { table: getTableName(foreignTable), key: keyOf.get(foreignColumns[at]?.name ?? "") ?? "id" },
      ]);
    }),
  );
}

function valueFor(
  table: string,
  key: string,
  column: SQLiteColumn,
  textOf: (table: string, column: string) => string,
): unknown {
  if (column.enumValues && column.enumValues.length > 0) return column.enumValues[0];
  if (column.dataType === "date") return new Date();
  if (column.dataType === "boolean") return false;
  if (column.dataType === "number") return 1;
  if (column.dataType === "json") return {};
  if (column.dataType === "buffer") return Buffer.from(textOf(table, key));
  if (/On$/.test(key)) return "2026-01-05";
  return textOf(table, key);
}
