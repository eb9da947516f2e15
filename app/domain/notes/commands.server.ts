import { and, count, eq, inArray } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { notes, notesItems } from "#db/schema/index.ts";
import type { NotesState } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import type { PublishInput } from "./form.ts";
import type { Notes } from "./queries.server.ts";
import { statesBefore } from "./rules.ts";
import { findNotes, getMeetingToWrite, type NotesPlace, savedBy } from "./saving.server.ts";

export type Published = { ok: true } | { ok: false; reason: "changed" | "empty" | "notFromHere" };

/**
 * Publishes the notes, as the facilitator has just read them, to members or to everyone.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function publishNotes(actor: MemberActor, place: NotesPlace, input: PublishInput): Published {
  const { groupId, meetingId } = getMeetingToWrite(actor, place);
  authorize(actor, "notes:publish", { groupId });

  return inTransaction((tx) => {
    const written = findNotes(tx, meetingId);
    if (!written || countItems(tx, written.id) === 0) return { ok: false, reason: "empty" };
    if (written.state === input.edition) return { ok: true };
    if (written.updatedAt.getTime() !== input.version) return { ok: false, reason: "changed" };

    const moved = move(tx, actor, written, input.edition, {
      publishedAt: now(),
      // A CHECK of the table keeps unchecked notes from everyone.
      namesCheckedAt: input.isNamesChecked ? now() : null,
    });
    if (!moved) return { ok: false, reason: "notFromHere" };
    recordEvent(tx, actor, "notes.published", { notesId: written.id, groupId, edition: input.edition });
    return { ok: true };
  });
}

/**
 * Makes published notes a draft again: nobody but facilitators reads them until they are published anew. A draft stays
 * one.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function takeBackNotes(actor: MemberActor, place: NotesPlace): void {
  const { groupId, meetingId } = getMeetingToWrite(actor, place);
  authorize(actor, "notes:publish", { groupId });

  inTransaction((tx) => {
    const written = findNotes(tx, meetingId);
    if (!written || !move(tx, actor, written, "draft", { publishedAt: null, namesCheckedAt: null })) return;
    recordEvent(tx, actor, "notes.takenBack", { notesId: written.id, groupId });
  });
}

/** Moves the notes to another state; false when they may not go there from where they are. */
function move(
  tx: Transaction,
  actor: MemberActor,
  written: Notes,
  next: NotesState,
  change: Pick<Notes, "publishedAt" | "namesCheckedAt">,
): boolean {
  const moved = tx
    .update(notes)
    .set({ state: next, ...change, ...savedBy(actor, written) })
    .where(and(eq(notes.id, written.id), inArray(notes.state, statesBefore(next))))
    .run();
  return moved.changes > 0;
}

function countItems(tx: Transaction, notesId: string): number {
  return (
    tx.select({ items: count() }).from(notesItems).where(eq(notesItems.notesId, notesId)).get()?.items ?? 0
  );
}
