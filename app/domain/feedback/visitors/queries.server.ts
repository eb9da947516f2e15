import { gt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { visitorPauses } from "#db/schema/index.ts";

/** Until when nobody can send without an account; undefined while everybody can. */
export function findPause(): { endsAt: Date } | undefined {
  return openPause().get({ now: now().getTime() });
}

const openPause = prepared(() =>
  db
    .select({ endsAt: visitorPauses.endsAt })
    .from(visitorPauses)
    .where(gt(visitorPauses.endsAt, sql.placeholder("now"))),
);
