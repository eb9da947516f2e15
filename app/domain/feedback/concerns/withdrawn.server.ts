import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { eventDetail, events, groups } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";

const DAYS_SHOWN = 7;
const MOST_SHOWN = 50;

/**
 * What left the same-day list because it is withdrawn or erased, so that nobody looks for it in vain: the group and the day,
 * and nothing of what it said. The newest day first.
 *
 * @throws Response 403 for those who check nothing
 */
export function listWithdrawnConcerns(actor: Actor) {
  authorize(actor, "feedback:check");
  const rows = withdrawnSince().all({ since: now().getTime() - DAYS_SHOWN * DAY });
  // One comment may have raised several.
  const comments = new Map(rows.map((row) => [row.feedbackId, row]));
  return [...comments.values()].map(({ groupName, occurredAt, actorRole }) => ({
    groupName,
    day: formatDay(today(occurredAt)),
    why: actorRole === "operator" ? "It was erased" : "Its writer withdrew it",
  }));
}

// The comment may be gone, and the concern with it: the event alone still knows.
const withdrawnSince = prepared(() =>
  db
    .select({
      feedbackId: sql<string>`${events.details} ->> 'feedbackId'`,
      groupName: groups.name,
      occurredAt: events.occurredAt,
      actorRole: events.actorRole,
    })
    .from(events)
    .innerJoin(groups, sql`${groups.id} = ${eventDetail.groupId}`)
    .where(sql`${events.name} = 'concern.withdrawn' and ${events.occurredAt} >= ${sql.placeholder("since")}`)
    .orderBy(sql`${events.occurredAt} desc, ${events.sequence} desc`)
    .limit(MOST_SHOWN),
);
