import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, groups, meetings, notes, notesItems } from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { atThisMoment, isOverdue, isSaid } from "./queries.server.ts";

/** For each group that the actor facilitates: how many of its actions are overdue, and which was due first. */
export function countOverdue(actor: Actor) {
  const { groupIds } = scopeOf(actor, "notes:write");
  const counted = overdueByGroup().all({ groups: JSON.stringify(groupIds), ...atThisMoment() });
  return counted.filter(({ count }) => count > 0);
}

/** In place of the day of what was due by the next meeting of its group. */
export const BY_NEXT_MEETING = "9999-12-31";

/** The least text that begins with its day is what was due first. */
const overdueOf = (what: SQL) => sql`(select ${what} from ${actions}
  inner join ${notesItems} on ${notesItems.id} = ${actions.itemId}
  inner join ${notes} on ${notes.id} = ${notesItems.notesId} and ${isSaid}
  inner join ${meetings} on ${meetings.id} = ${notes.meetingId}
  where ${actions.groupId} = ${groups.id} and ${actions.state} = 'open' and ${isOverdue})`;

const overdueByGroup = prepared(() =>
  db
    .select({
      slug: groups.slug,
      name: groups.name,
      count: sql<number>`${overdueOf(sql`count(*)`)}`,
      first: sql<
        string | null
      >`${overdueOf(sql`min(coalesce(${actions.dueOn}, ${BY_NEXT_MEETING}) || ' ' || ${actions.text})`)}`,
    })
    .from(groups)
    .innerJoin(sql`json_each(${sql.placeholder("groups")})`, sql`json_each.value = ${groups.id}`),
);
