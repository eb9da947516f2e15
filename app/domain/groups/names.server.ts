import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups } from "#db/schema/index.ts";

/** A county has some dozens of groups. */
const MOST_CHOICES = 500;

/** Id and name of each of these groups, by name. Whether they still meet does not matter. */
export function listGroupNames(ids: readonly string[]) {
  return namesByIds().all({ ids: JSON.stringify(ids) });
}

const namesByIds = prepared(() =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("ids")}))`)
    .orderBy(asc(groups.name)),
);

/** The groups that still meet, by name: for a list to choose from. */
export function listGroupChoices() {
  return choices().all();
}

const choices = prepared(() =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(sql`${groups.archivedAt} is null`)
    .orderBy(asc(groups.name))
    .limit(MOST_CHOICES),
);
