import { and, eq, ne, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { meetings } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { MeetingInput } from "./form.ts";
import { getMeetingToChange } from "./queries.server.ts";
import { hasBegun } from "./rules.ts";

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
export type Changed = { ok: true } | { ok: false; reason: "archived" | "begun" };

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

/**
 * Changes when and where a meeting is, and what about, as long as it has not begun. The form sent twice is one change.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function changeMeeting(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  input: MeetingInput,
): Changed {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  if (hasBegun(meeting)) return { ok: false, reason: "begun" };

  inTransaction((tx) => {
    const changed = tx
      .update(meetings)
      .set(input)
      .where(and(eq(meetings.id, meeting.id), differsFrom(input)))
      .run();
    if (changed.changes === 0) return;
    recordEvent(tx, actor, "meeting.changed", { meetingId: meeting.id, groupId: group.id });
  });
  return { ok: true };
}

function differsFrom(input: MeetingInput) {
  const columns = Object.keys(input) as (keyof MeetingInput)[];
  return or(...columns.map((column) => ne(meetings[column], input[column])));
}
