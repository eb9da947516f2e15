import { eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { notFound } from "#app/lib/refusals.ts";
import type { Transaction } from "#db/client.server.ts";

/**
 * Is this thing there already? It has the number of the opening of the page that it was made on, so the form was sent twice.
 *
 * @param row its id, and whose it would be
 * @throws Response 404 when something else has the number: a page never gives it, and whoever typed it learns nothing
 */
export function isMade<Table extends SQLiteTable & { id: SQLiteColumn }>(
  tx: Transaction,
  table: Table,
  row: Partial<Table["$inferSelect"]> & { id: string },
): boolean {
  const made = tx.select().from(table).where(eq(table.id, row.id)).get();
  if (!made) return false;
  for (const [name, value] of Object.entries(row))
    if ((made as Record<string, unknown>)[name] !== value) throw notFound();
  return true;
}
