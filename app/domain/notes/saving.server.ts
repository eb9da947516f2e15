import { eq, max } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { agendaItems, notes, notesItems } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getMeeting } from "../meetings/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import { transition } from "../transition.server.ts";
import { listItemsToCome } from "./items/queries.server.ts";
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

/** The notes of a meeting, made when there are none. A draft has what is on the agenda. */
export function openNotes(
  tx: Transaction,
  { groupId, meetingId }: { groupId: string; meetingId: string },
): Notes {
  const empty = { id: newId(), groupId, meetingId, state: "draft" as const, updatedAt: new Date(0) };
  const written = findNotes(tx, meetingId) ?? tx.insert(notes).values(empty).returning().get();
  if (written.state === "draft") takeUpAgenda(tx, written);
  return written;
}

/** Items of the agenda that are in no notes yet come in after those that are there, under their own ids. */
function takeUpAgenda(tx: Transaction, { id: notesId, meetingId }: Notes): void {
  const toCome = listItemsToCome(meetingId);
  const first = (lastPosition(tx, notesId) ?? 0) + 1;
  for (const [index, { id, title, said, isRecurring, carriedFromId, version }] of toCome.entries()) {
    const row = { id, notesId, position: first + index, title, said, isRecurring, carriedFromId, version };
    tx.insert(notesItems).values(row).run();
    tx.update(agendaItems).set({ inNotesAt: now() }).where(eq(agendaItems.id, id)).run();
  }
}

export function lastPosition(tx: Transaction, notesId: string): number | null | undefined {
  return tx
    .select({ last: max(notesItems.position) })
    .from(notesItems)
    .where(eq(notesItems.notesId, notesId))
    .get()?.last;
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
