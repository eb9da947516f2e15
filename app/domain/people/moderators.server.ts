import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { offices } from "#db/schema/index.ts";

/** The moderators of today. */
export function listModeratorIds(): string[] {
  return moderatorIds()
    .all({ today: today(now()) })
    .map(({ memberId }) => memberId);
}

const moderatorIds = prepared(() =>
  db
    .selectDistinct({ memberId: offices.memberId })
    .from(offices)
    .where(
      sql`${offices.office} = 'moderator' and ${offices.endedAt} is null and ${offices.startsOn} <= ${sql.placeholder("today")}
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})`,
    ),
);
