import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { offices, sessions } from "#db/schema/index.ts";
import { OPERATOR } from "../policy.ts";
import { takeOffice } from "./giving.server.ts";

/**
 * What a new day does to offices. Those whose last day was yesterday end as if somebody had ended them: the seat and the
 * sessions go, and an email says so. Where one begins today, sessions from before it end, for they have a member's
 * terms.
 */
export function turnOfficesToday(): void {
  const day = today(now());
  const due = db
    .select()
    .from(offices)
    .where(sql`${offices.endedAt} is null and ${offices.endsOn} < ${day}`)
    .all();
  for (const office of due) inTransaction((tx) => takeOffice(tx, OPERATOR, office));

  const midnight = momentInLondon(day, "00:00")?.getTime() ?? 0;
  const beginners = db
    .select({ memberId: offices.memberId })
    .from(offices)
    .where(sql`${offices.endedAt} is null and ${offices.startsOn} = ${day}`)
    .all();
  for (const { memberId } of beginners)
    db.delete(sessions)
      .where(sql`${eq(sessions.memberId, memberId)} and ${sessions.createdAt} < ${midnight}`)
      .run();
}
