import { and, eq, lte, notExists, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { attendances, corrections, notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { listMemberIds } from "../events/audiences.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { hasBegun } from "../meetings/rules.ts";
import { type Actor, type MemberActor, OPERATOR } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { keepAttendance } from "./attendance/commands.server.ts";
import { isUnfinished } from "./checks.server.ts";
import { getEditionToSend } from "./edition.server.ts";
import type { NOT_SENT, SendInput } from "./form.ts";
import type { Notes } from "./queries.server.ts";
import { carryOn, markUnsettled, takeBackCarried } from "./roll-over.server.ts";
import { isReviewOver, reviewEnd } from "./rules.ts";
import {
  findNotes,
  getMeetingToWrite,
  moveNotes,
  type NotesPlace,
  openNotes,
  savedBy,
} from "./saving.server.ts";

/**
 * Gives the notes, as the facilitator has just read them, to those who came: for 7 days they may suggest corrections.
 * What is not settled goes on to the next meeting.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function sendToAttendees(
  actor: MemberActor,
  place: NotesPlace,
  input: SendInput,
): Result<Nothing, keyof typeof NOT_SENT> {
  const meeting = getMeetingToWrite(actor, place);
  authorize(actor, "notes:publish", { groupId: meeting.groupId });
  if (!hasBegun(meeting)) return { ok: false, reason: "notBegun" };

  return inTransaction((tx) => {
    const state = findNotes(tx, meeting.meetingId)?.state;
    if (state === "review") return { ok: true };
    if (state === "agreed") return { ok: false, reason: "notFromHere" };
    const { items, attendance, standing, formVersion } = getEditionToSend(actor, place.slug, place.meetingId);
    if (items.every(({ isNotReached }) => isNotReached)) return { ok: false, reason: "empty" };
    if (formVersion !== input.formVersion) return { ok: false, reason: "changed" };
    if (items.some(isUnfinished)) return { ok: false, reason: "unfinished" };
    if (attendance.came.length + attendance.unnamed === 0) return { ok: false, reason: "nobodyCame" };
    if (!input.isNamesSeen && standing.length > 0) return { ok: false, reason: "namesStand" };

    const written = openNotes(tx, meeting);
    keepAttendance(tx, meeting, written);
    const change = { sentAt: now(), reviewEndsAt: reviewEnd(), ...savedBy(actor, written) };
    if (!moveNotes(tx, written.id, "review", change)) return { ok: false, reason: "notFromHere" };
    recordEvent(tx, actor, "notes.sentToAttendees", { notesId: written.id, groupId: meeting.groupId });
    for (const memberId of listWhoCame(tx, written.id)) {
      if (memberId === actor.id) continue;
      recordEvent(tx, actor, "notes.givenToRead", {
        notesId: written.id,
        groupId: meeting.groupId,
        memberId,
      });
    }
    markUnsettled(tx, written.id);
    carryOn(tx, meeting.groupId);
    return { ok: true };
  });
}

/**
 * Makes notes that are with those who came a draft again, so that they can be changed. What was suggested stays. A draft
 * stays one, and what is agreed is never taken back.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function takeBackNotes(actor: MemberActor, place: NotesPlace): void {
  const { groupId, meetingId } = getMeetingToWrite(actor, place);
  authorize(actor, "notes:publish", { groupId });

  inTransaction((tx) => {
    const written = findNotes(tx, meetingId);
    if (
      !written ||
      !moveNotes(tx, written.id, "draft", { sentAt: null, reviewEndsAt: null, ...savedBy(actor, written) })
    )
      return;
    takeBackCarried(tx, written.id);
    recordEvent(tx, actor, "notes.takenBack", { notesId: written.id, groupId });
  });
}

/**
 * Agrees the notes whose days for corrections are over: from then on they are locked. Notes with a suggestion that still
 * waits for its answer are not agreed before that is given. Returns how many were.
 */
export function closeReviews(): number {
  const over = db
    .select()
    .from(notes)
    .where(
      and(
        sql`${notes.state} = 'review'`,
        lte(notes.reviewEndsAt, now()),
        notExists(db.select({ id: corrections.id }).from(corrections).where(isOpenIn(notes.id))),
      ),
    )
    .limit(100)
    .all();
  return over.filter((written) => inTransaction((tx) => agreeIfDue(tx, OPERATOR, written.id))).length;
}

/** Agrees notes if nothing is in the way any more: called by the job, and when the last suggestion is answered. */
export function agreeIfDue(tx: Transaction, actor: Actor, notesId: string): boolean {
  const written = tx.select().from(notes).where(eq(notes.id, notesId)).get();
  if (!written || !isReviewOver(written)) return false;
  const open = tx.select({ id: corrections.id }).from(corrections).where(isOpenIn(notesId)).get();
  if (open) return false;
  authorize(actor, "notes:agree", { groupId: written.groupId });

  if (!moveNotes(tx, notesId, "agreed", { agreedAt: now() } satisfies Partial<Notes>)) return false;
  const { groupId } = written;
  // Those who came hear of it too where they are not in the group any more.
  recordEvent(tx, actor, "notes.agreed", { notesId, groupId }, [
    ...listMemberIds(groupId),
    ...listWhoCame(tx, notesId),
  ]);
  return true;
}

function isOpenIn(notesId: string | typeof notes.id) {
  return and(eq(corrections.notesId, notesId), sql`${corrections.state} = 'open'`);
}

/** Those who came and have an account. */
function listWhoCame(tx: Transaction, notesId: string): string[] {
  const came = and(eq(attendances.notesId, notesId), eq(attendances.attendance, "came"));
  const rows = tx.select({ memberId: attendances.memberId }).from(attendances).where(came).all();
  return rows.flatMap(({ memberId }) => memberId ?? []);
}
