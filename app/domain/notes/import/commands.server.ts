import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { notesItems } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { MOST_ITEMS } from "../items/queries.server.ts";
import { countSave, getMeetingToWrite, lastPosition, type NotesPlace, openNotes } from "../saving.server.ts";
import type { ImportInput, NOT_IMPORTED } from "./form.ts";

/**
 * Adds what the preview showed as items of a draft, after those that are there. The form sent twice adds them once.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function importItems(
  actor: MemberActor,
  place: NotesPlace,
  { page, items }: ImportInput,
): Result<Nothing, keyof typeof NOT_IMPORTED> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = openNotes(tx, meeting);
    const there = tx.select().from(notesItems).where(eq(notesItems.notesId, written.id)).all();
    if (there.some(({ savedFrom }) => savedFrom === page)) return { ok: true };
    if (written.state !== "draft") return { ok: false, reason: "locked" };
    if (there.length + items.length > MOST_ITEMS) return { ok: false, reason: "full" };

    const first = (lastPosition(tx, written.id) ?? 0) + 1;
    for (const [index, item] of items.entries()) {
      const row = { id: newId(), notesId: written.id, position: first + index, savedFrom: page };
      tx.insert(notesItems)
        .values({ ...row, ...item })
        .run();
    }
    countSave(tx, actor, written);
    recordEvent(tx, actor, "notes.imported", { notesId: written.id, groupId: meeting.groupId });
    return { ok: true };
  });
}
