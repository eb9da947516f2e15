import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { decisions, notesItems } from "#db/schema/index.ts";
import { saveActions } from "../../actions/save.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { addPeopleFromFile } from "../attendance/from-file.server.ts";
import { MOST_ITEMS } from "../items/queries.server.ts";
import type { Notes } from "../queries.server.ts";
import { countSave, getMeetingToWrite, lastPosition, type NotesPlace, openNotes } from "../saving.server.ts";
import type { ImportInput, NOT_IMPORTED } from "./form.ts";
import { type TakenItem, takeSuggestions } from "./take.ts";

/**
 * Adds what the preview showed as items of a draft, after those that are there, with the decisions, actions and people that
 * were ticked. The form sent twice adds them once.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function importItems(
  actor: MemberActor,
  place: NotesPlace,
  { page, take, ...shown }: ImportInput,
): Result<Nothing, keyof typeof NOT_IMPORTED> {
  const meeting = getMeetingToWrite(actor, place);
  const { items, people } = takeSuggestions(shown.items, take);

  return inTransaction((tx) => {
    const written = openNotes(tx, meeting);
    const there = tx.select().from(notesItems).where(eq(notesItems.notesId, written.id)).all();
    if (there.some(({ importId }) => importId === page)) return { ok: true };
    if (written.state !== "draft") return { ok: false, reason: "locked" };
    if (there.length + items.length > MOST_ITEMS) return { ok: false, reason: "full" };

    const first = (lastPosition(tx, written.id) ?? 0) + 1;
    for (const [index, item] of items.entries()) insertItem(tx, actor, written, page, first + index, item);
    if (people.length > 0) addPeopleFromFile(tx, meeting, written, { importId: page, people });
    countSave(tx, actor, written);
    recordEvent(tx, actor, "notes.imported", { notesId: written.id, groupId: meeting.groupId });
    return { ok: true };
  });
}

function insertItem(
  tx: Transaction,
  actor: MemberActor,
  { id: notesId, groupId }: Notes,
  page: string,
  position: number,
  { title, said, ...taken }: TakenItem,
): void {
  const id = newId();
  tx.insert(notesItems).values({ id, notesId, position, title, said, savedFrom: page, importId: page }).run();
  for (const [at, text] of taken.decisions.entries())
    tx.insert(decisions).values({ id: newId(), itemId: id, position: at, text }).run();
  saveActions(tx, actor, { itemId: id, groupId }, taken.actions);
}
