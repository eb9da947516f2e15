import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, meetings, notes } from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../policy.ts";

/** For each group whose notes the actor writes: how many of its meetings that have begun have no published notes. */
export function countNotesToFinish(actor: Actor) {
  const { groupIds } = scopeOf(actor, "notes:write");
  return unfinishedByGroup().all({ groups: JSON.stringify(groupIds), now: now().getTime() });
}

const unfinishedByGroup = prepared(() =>
  db
    .select({
      slug: groups.slug,
      name: groups.name,
      count: sql<number>`count(${meetings.id})`,
      oldest: sql`min(${meetings.startsAt})`.mapWith(meetings.startsAt),
    })
    .from(groups)
    .leftJoin(
      meetings,
      and(
        eq(meetings.groupId, groups.id),
        lte(meetings.startsAt, sql.placeholder("now")),
        isNull(meetings.cancelledAt),
        sql`not exists (select 1 from ${notes} where ${notes.meetingId} = ${meetings.id} and ${notes.state} <> 'draft')`,
      ),
    )
    .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("groups")}))`)
    .groupBy(groups.id),
);
