import { and, eq, isNull, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { offices } from "#db/schema/index.ts";

/** The ids of those who run the group today: whom an email to its facilitators goes to. */
export function listFacilitatorIds(groupId: string): string[] {
  return facilitatorsToday()
    .all({ groupId, today: today(now()) })
    .map(({ memberId }) => memberId);
}

const facilitatorsToday = prepared(() =>
  db
    .selectDistinct({ memberId: offices.memberId })
    .from(offices)
    .where(
      and(
        eq(offices.groupId, sql.placeholder("groupId")),
        sql`${offices.office} = 'facilitator'`,
        isNull(offices.endedAt),
        sql`${offices.startsOn} <= ${sql.placeholder("today")}`,
        or(isNull(offices.endsOn), sql`${offices.endsOn} >= ${sql.placeholder("today")}`),
      ),
    ),
);
