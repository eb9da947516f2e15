import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { offices, outbox } from "#db/schema/index.ts";
import { putInOutbox } from "../events/record.server.ts";
import { isAway } from "./away.server.ts";

/** The moderators of today whom something reaches. */
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
        and (${offices.endsOn} is null or ${offices.endsOn} >= ${sql.placeholder("today")})
        and not ${isAway(offices.memberId)}`,
    ),
);

/**
 * Something waits to be checked: the moderators hear of it. One who is told already, and whom no email has reached yet,
 * would read the same again.
 */
export function tellModerators(tx: Transaction): void {
  for (const memberId of listModeratorIds())
    if (!toldAlready().get({ memberId })) putInOutbox(tx, "toCheck", memberId, {});
}

const toldAlready = prepared(() =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      sql`${outbox.memberId} = ${sql.placeholder("memberId")} and ${outbox.kind} = 'toCheck'
        and ${outbox.emailId} is null and ${outbox.sentAt} is null and ${outbox.untoldAt} is null`,
    )
    .limit(1),
);
