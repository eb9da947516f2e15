import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { meetings, notes } from "#db/schema/index.ts";
import { findNotesToRead } from "../notes/queries.server.ts";
import type { Actor } from "../policy.ts";
import { listAgenda } from "./agenda/queries.server.ts";
import { getMeetingToChange } from "./queries.server.ts";

const lastWithNotes = db
  .select({ id: meetings.id, title: meetings.title, startsAt: meetings.startsAt })
  .from(meetings)
  .innerJoin(notes, eq(notes.meetingId, meetings.id))
  .where(
    and(
      eq(meetings.groupId, sql.placeholder("groupId")),
      sql`${meetings.startsAt} < ${sql.placeholder("before")}`,
      sql`${notes.state} = 'agreed'`,
    ),
  )
  .orderBy(desc(meetings.startsAt), desc(meetings.id))
  .limit(1)
  .prepare();

/**
 * What people are given for a meeting: its agenda, and the notes of the one before with the actions in them.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function getPapers(actor: Actor, slug: string | undefined, id: string | undefined) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  const last = lastWithNotes.get({ groupId: group.id, before: meeting.startsAt.getTime() });
  const written = last && findNotesToRead(actor, last.id);
  const items = written && written.edition !== "public" ? written.items : undefined;
  return { group, meeting, agenda: listAgenda(meeting), last: last && items && { ...last, items } };
}
