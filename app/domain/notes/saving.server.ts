import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import { notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getMeeting } from "../meetings/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Notes } from "./queries.server.ts";

/** What every change of notes begins with, of their items and of who may read them. */

/** Which notes: the group's slug and the meeting's id, as an address has them. */
export type NotesPlace = { slug: string | undefined; meetingId: string | undefined };

/** @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators */
export function getMeetingToWrite(actor: MemberActor, place: NotesPlace) {
  const { group, meeting } = getMeeting(actor, place.slug, place.meetingId);
  authorize(actor, "notes:write", { groupId: group.id });
  return { groupId: group.id, meetingId: meeting.id };
}

export function findNotes(tx: Transaction, meetingId: string): Notes | undefined {
  return tx.select().from(notes).where(eq(notes.meetingId, meetingId)).get();
}

/** Who saved, and when: the version that the next form must know. Two saves within one millisecond are two versions. */
export function savedBy(actor: MemberActor, written: Notes) {
  const updatedAt = new Date(Math.max(now().getTime(), written.updatedAt.getTime() + 1));
  return { updatedAt, updatedById: actor.id };
}
