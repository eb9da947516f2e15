import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { attendances, notes } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listNamesOfPeople } from "../../groups/people-names.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import type { Notes } from "../queries.server.ts";
import { countSave, findNotes, getMeetingToWrite, type NotesPlace, openNotes } from "../saving.server.ts";
import { listAttendanceToSend } from "./choices.server.ts";
import type { AttendanceInput } from "./form.ts";

type NewRow = Omit<typeof attendances.$inferInsert, "id" | "notesId">;

/**
 * Keeps who came and who sent apologies. Until the notes are agreed: someone who was forgotten gets them to read, too.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function saveAttendance(
  actor: MemberActor,
  place: NotesPlace,
  input: AttendanceInput,
): Result<Nothing, "changed" | "locked"> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const before = findNotes(tx, meeting.meetingId);
    if (before?.state === "agreed") return { ok: false, reason: "locked" };
    if ((before?.attendanceVersion ?? 0) !== input.formVersion) return { ok: false, reason: "changed" };

    const written = openNotes(tx, meeting);
    const cameBefore = tx.select().from(attendances).where(eq(attendances.notesId, written.id)).all();
    const kept = keptBefore(meeting, written);
    const rows = rowsOf(meeting.groupId, input, kept);
    replaceAttendance(tx, written, rows);
    countSave(tx, actor, written);

    if (written.state !== "review") return { ok: true };
    const had = new Set(cameBefore.filter(hasCome).map(({ memberId }) => memberId));
    for (const { memberId } of rows.filter(hasCome)) {
      if (!memberId || had.has(memberId) || memberId === actor.id) continue;
      recordEvent(tx, actor, "notes.givenToRead", {
        notesId: written.id,
        groupId: meeting.groupId,
        memberId,
      });
    }
    return { ok: true };
  });
}

/** Keeps who came as it stands: for notes that are sent before anybody has changed what people answered. */
export function keepAttendance(tx: Transaction, meeting: Meeting, written: Notes): void {
  const rows = keptBefore(meeting, written);
  if (written.attendanceVersion === 0) replaceAttendance(tx, written, rows);
}

type Meeting = { groupId: string; meetingId: string };

function keptBefore({ groupId, meetingId }: Meeting, { id, attendanceVersion }: Notes): NewRow[] {
  const notes = { id, attendanceVersion, group: { id: groupId }, meeting: { id: meetingId } };
  return listAttendanceToSend(notes).people.map(({ memberId, name, attendance, isNamed }) => ({
    memberId,
    name: memberId ? "" : name,
    attendance,
    isNamed,
  }));
}

function replaceAttendance(tx: Transaction, { id: notesId, attendanceVersion }: Notes, rows: NewRow[]): void {
  tx.delete(attendances).where(eq(attendances.notesId, notesId)).run();
  for (const row of rows)
    tx.insert(attendances)
      .values({ ...row, id: newId(), notesId })
      .run();
  tx.update(notes)
    .set({ attendanceVersion: attendanceVersion + 1 })
    .where(eq(notes.id, notesId))
    .run();
}

function hasCome({ attendance }: { attendance: string }): boolean {
  return attendance === "came";
}

/**
 * An id in a form counts only if it is of someone in the group, or of someone who stood in the list before. Whom the page
 * did not show stays as they were.
 */
function rowsOf(groupId: string, input: AttendanceInput, before: NewRow[]): NewRow[] {
  const known = new Set([...listNamesOfPeople(groupId), ...before].map(({ memberId }) => memberId));
  const shown = input.shown && new Set(input.shown);
  const isShown = (memberId: string) => shown?.has(memberId) ?? true;
  const unseen = before.filter(({ memberId }) => memberId && known.has(memberId) && !isShown(memberId));
  const members = (ids: string[], attendance: "came" | "apologies") =>
    [...new Set(ids)]
      .filter((id) => known.has(id) && isShown(id))
      .map((memberId) => ({ memberId, name: "", attendance, isNamed: !input.unnamed.includes(memberId) }));
  const others = (names: string[], attendance: "came" | "apologies", isNamed: boolean) =>
    names.map((name) => ({ memberId: null, name, attendance, isNamed }));
  return [
    ...unseen.map(({ memberId, name, attendance, isNamed }) => ({ memberId, name, attendance, isNamed })),
    ...members(input.came, "came"),
    ...others(input.otherCame, "came", true),
    ...others(input.otherUnnamed, "came", false),
    ...members(input.apologies, "apologies"),
    ...others(input.otherApologies, "apologies", true),
  ];
}
