import { count, sql } from "drizzle-orm";
import type { SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import { db, inTransaction, type Transaction } from "../client.server.ts";
import { organisations, sites, stages, themes, tumourGroups } from "../schema/index.ts";
import { ORGANISATIONS, type OrganisationFact } from "./organisations.ts";
import { STAGES, TUMOUR_GROUPS } from "./pathway.ts";
import { THEMES } from "./themes.ts";

/** Loads the reference facts, or brings them up to date: the same facts twice change nothing. */
export function seedFacts(): void {
  inTransaction((tx) => {
    for (const fact of ORGANISATIONS) seedOrganisation(tx, fact);
    for (const { odsCode, successor } of ORGANISATIONS)
      if (odsCode && successor)
        tx.update(organisations)
          .set({ successorId: idOf(successor) })
          .where(sql`ods_code = ${odsCode}`)
          .run();

    for (const [position, [id, name]] of STAGES.entries()) upsert(tx, stages, { id, name, position });
    for (const [position, [id, name]] of TUMOUR_GROUPS.entries())
      upsert(tx, tumourGroups, { id, name, position });
    const all = THEMES.flatMap(([category, list]) =>
      list.map(([id, name, description]) => ({ id, category, name, description })),
    );
    for (const [position, theme] of all.entries()) upsert(tx, themes, { ...theme, position });
  });
}

/** How many facts the database has, for the command line to say. */
export function countFacts() {
  const countOf = (table: Table) => db.select({ rows: count() }).from(table).get()?.rows ?? 0;
  return { organisations: countOf(organisations), sites: countOf(sites), themes: countOf(themes) };
}

function seedOrganisation(
  tx: Transaction,
  { sites: ofIt = [], successor: _, ...fact }: OrganisationFact,
): void {
  const id = idOf(fact.odsCode ?? fact.name);
  upsert(tx, organisations, { id, ...fact });
  for (const site of ofIt) upsert(tx, sites, { id: idOf(site.odsCode), organisationId: id, ...site });
}

type Table = typeof organisations | typeof sites | typeof stages | typeof tumourGroups | typeof themes;

function upsert<T extends Table>(
  tx: Transaction,
  table: T,
  values: T["$inferInsert"] & { id: string },
): void {
  const { id: _, ...changes } = values;
  tx.insert(table)
    .values(values)
    .onConflictDoUpdate({ target: table.id, set: changes as unknown as SQLiteUpdateSetSource<T> })
    .run();
}

/** Facts keep one id on every database, so that two of them can be compared. */
function idOf(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
