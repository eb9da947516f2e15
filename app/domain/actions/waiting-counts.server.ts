import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, groups, meetings, notes, notesItems } from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { atThisMoment, isOverdue, isSaid } from "./queries.server.ts";

/** For each group that the actor facilitates: how many of its actions are overdue. */
export function countOverdue(actor: Actor) {
  const { groupIds } = scopeOf(actor, "notes:write");
  const counted = overdueByGroup().all({ groups: JSON.stringify(groupIds), ...atThisMoment() });
  return counted.filter(({ count }) => count > 0);
}

const overdueByGroup = prepared(() =>
  db
    .select({
      slug: groups.slug,
      name: groups.name,
      count: sql<number>`(select count(*) from ${actions}
        inner join ${notesItems} on ${notesItems.id} = ${actions.itemId}
        inner join ${notes} on ${notes.id} = ${notesItems.notesId} and ${isSaid}
        inner join ${meetings} on ${meetings.id} = ${notes.meetingId}
        where ${actions.groupId} = ${groups.id} and ${actions.state} = 'open' and ${isOverdue})`,
    })
    .from(groups)
    .innerJoin(sql`json_each(${sql.placeholder("groups")})`, sql`json_each.value = ${groups.id}`),
);
