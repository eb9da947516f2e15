import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups } from "#db/schema/index.ts";

/** The group of the whole county, in whose name the county asks; undefined where there is none. */
export function findPartnership(): string | undefined {
  return partnershipId().get()?.id;
}

const partnershipId = prepared(() =>
  db
    .select({ id: groups.id })
    .from(groups)
    .where(sql`${groups.level} = 'partnership' and ${groups.archivedAt} is null`)
    .limit(1),
);
