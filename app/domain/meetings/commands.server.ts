import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { meetings } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { MeetingInput } from "./form.ts";

const samePlanned = db
  .select({ id: meetings.id })
  .from(meetings)
  .where(
    and(
      eq(meetings.groupId, sql.placeholder("groupId")),
      sql`${meetings.startsAt} = ${sql.placeholder("startsAt")}`,
      eq(meetings.title, sql.placeholder("title")),
    ),
  )
  .limit(1)
  .prepare();

export type Planned = { ok: true; meetingId: string } | { ok: false; reason: "archived" };

/**
 * Plans a meeting. The same title at the same time in the same group is the same form sent twice: the meeting that is
 * there already is the answer.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function planMeeting(actor: MemberActor, slug: string | undefined, input: MeetingInput): Planned {
  const group = getGroup(slug);
  authorize(actor, "meeting:plan", { groupId: group.id });
  if (group.archivedAt) return { ok: false, reason: "archived" };

  return inTransaction((tx) => {
    const planned = samePlanned.get({
      groupId: group.id,
      startsAt: input.startsAt.getTime(),
      title: input.title,
    });
    if (planned) return { ok: true, meetingId: planned.id };

    const meetingId = newId();
    tx.insert(meetings)
      .values({ ...input, id: meetingId, groupId: group.id, createdAt: now() })
      .run();
    recordEvent(tx, actor, "meeting.planned", { meetingId, groupId: group.id });
    return { ok: true, meetingId };
  });
}
