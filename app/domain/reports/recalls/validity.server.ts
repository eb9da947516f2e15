import { sql } from "drizzle-orm";
import { recalledReleases, releases } from "#db/schema/index.ts";

/** A release that nobody took back. */
export const isValid = sql`not exists (select 1 from ${recalledReleases}
  where ${recalledReleases.releaseId} = ${releases.id})`;
