import { and, eq, isNotNull } from "drizzle-orm";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { notesItems } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { takeOutPeopleFromFile } from "../attendance/from-file.server.ts";
import { getNotesToWrite } from "../queries.server.ts";
import { countSave, findNotes, getMeetingToWrite, type NotesPlace } from "../saving.server.ts";

/** An item that nobody has changed since it came in. */
const UNTOUCHED = 1;

/**
 * The latest import into notes that are still a draft, as far as something of it is left; undefined without one.
 *
 * @returns how many of its items would go, and how many stay because somebody has changed them since
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function findImportToUndo(actor: MemberActor, place: NotesPlace) {
  const written = getNotesToWrite(actor, place.slug, place.meetingId);
  const latest = written.items
    .flatMap(({ importId }) => importId ?? [])
    .toSorted()
    .at(-1);
  if (written.state !== "draft" || !latest) return undefined;
  const all = written.items.filter(({ importId }) => importId === latest);
  const going = all.filter(({ version }) => version === UNTOUCHED).length;
  return { importId: latest, going, staying: all.length - going };
}

/**
 * Takes an import back: its items go, with their decisions and actions, and so do the people that it named, but for what
 * somebody has changed since.
 *
 * @returns not ok when the notes are no draft any more, or it was undone before
 * @throws Response as `findImportToUndo`
 */
export function undoNotesImport(
  actor: MemberActor,
  place: NotesPlace,
  { import: importId }: { import: string },
): Result<Nothing, "changed"> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = findNotes(tx, meeting.meetingId);
    if (written?.state !== "draft" || !hasItems(tx, written.id, importId))
      return { ok: false, reason: "changed" };
    const ofImport = and(eq(notesItems.notesId, written.id), eq(notesItems.importId, importId));
    tx.delete(notesItems)
      .where(and(ofImport, eq(notesItems.version, UNTOUCHED)))
      .run();
    tx.update(notesItems).set({ importId: null }).where(ofImport).run();
    takeOutPeopleFromFile(tx, written, importId);
    countSave(tx, actor, written);
    recordEvent(tx, actor, "notes.importUndone", { notesId: written.id, groupId: meeting.groupId });
    return { ok: true };
  });
}

function hasItems(tx: Transaction, notesId: string, importId: string): boolean {
  return (
    tx
      .select({ id: notesItems.id })
      .from(notesItems)
      .where(
        and(
          eq(notesItems.notesId, notesId),
          eq(notesItems.importId, importId),
          isNotNull(notesItems.importId),
        ),
      )
      .limit(1)
      .get() !== undefined
  );
}
