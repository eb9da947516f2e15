import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";

const namesByIds = db
  .select({ id: groups.id, name: groups.name })
  .from(groups)
  .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("ids")}))`)
  .orderBy(asc(groups.name))
  .prepare();

/** Id and name of each of these groups, by name. Whether they still meet does not matter. */
export function listGroupNames(ids: readonly string[]) {
  return namesByIds.all({ ids: JSON.stringify(ids) });
}
