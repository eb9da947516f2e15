import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { organisations } from "#db/schema/index.ts";

const MOST_LISTED = 100;

/** Every commissioner there has been, by name, with its first and last day and who does its work now. */
export function listCommissioners() {
  return commissioners().all();
}

const commissioners = prepared(() =>
  db
    .select({
      name: organisations.name,
      startsOn: organisations.startsOn,
      endsOn: organisations.endsOn,
      successor: successors.name,
    })
    .from(organisations)
    .leftJoin(successors, eq(successors.id, organisations.successorId))
    .where(sql`${organisations.kind} = 'commissioner'`)
    .orderBy(asc(organisations.name))
    .limit(MOST_LISTED),
);

const successors = alias(organisations, "successors");
