import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { addenda } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { findNotes, getMeetingToWrite, type NotesPlace } from "../saving.server.ts";
import type { AddendumInput } from "./form.ts";

/**
 * Adds to agreed notes, with today's date: their own text stays as it was agreed. The same words twice are one addition.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function addAddendum(
  actor: MemberActor,
  place: NotesPlace,
  input: AddendumInput,
): Result<Nothing, "notAgreed"> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = findNotes(tx, meeting.meetingId);
    if (written?.state !== "agreed") return { ok: false, reason: "notAgreed" };
    const same = and(eq(addenda.notesId, written.id), eq(addenda.text, input.text));
    if (tx.select({ id: addenda.id }).from(addenda).where(same).get()) return { ok: true };

    const row = { id: newId(), notesId: written.id, authorId: actor.id, createdAt: now() };
    tx.insert(addenda)
      .values({ ...row, ...input })
      .run();
    recordEvent(tx, actor, "addendum.added", { notesId: written.id, groupId: meeting.groupId });
    return { ok: true };
  });
}
