import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getMeeting } from "../meetings/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import { transition } from "../transition.server.ts";
import type { Notes } from "./queries.server.ts";
import { NEXT_STATES } from "./rules.ts";

/** What every change of notes begins with, of their items and of who may read them. */

/** Which notes: the group's slug and the meeting's id, as an address has them. */
export type NotesPlace = { slug: string | undefined; meetingId: string | undefined };

/** @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators */
export function getMeetingToWrite(actor: MemberActor, place: NotesPlace) {
  const { group, meeting } = getMeeting(actor, place.slug, place.meetingId);
  authorize(actor, "notes:write", { groupId: group.id });
  return { groupId: group.id, meetingId: meeting.id, startsAt: meeting.startsAt };
}

export function findNotes(tx: Transaction, meetingId: string): Notes | undefined {
  return tx.select().from(notes).where(eq(notes.meetingId, meetingId)).get();
}

/** The notes of a meeting, made empty when there are none. */
export function openNotes(
  tx: Transaction,
  { groupId, meetingId }: { groupId: string; meetingId: string },
): Notes {
  const empty = { id: newId(), groupId, meetingId, state: "draft" as const, updatedAt: new Date(0) };
  return findNotes(tx, meetingId) ?? tx.insert(notes).values(empty).returning().get();
}

/** Counts a save: the version that a page must know which acts on the notes as a whole. */
export function countSave(tx: Transaction, actor: MemberActor, written: Notes): void {
  tx.update(notes).set(savedBy(actor, written)).where(eq(notes.id, written.id)).run();
}

/** Moves the notes to another state; false when they may not go there from where they are. */
export const moveNotes = transition(notes, NEXT_STATES);

/** Who saved, and when. Two saves within one millisecond are two versions. */
export function savedBy(actor: MemberActor, written: Notes) {
  const updatedAt = new Date(Math.max(now().getTime(), written.updatedAt.getTime() + 1));
  return { updatedAt, updatedById: actor.id };
}
