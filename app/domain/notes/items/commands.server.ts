import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { decisions, notesItems } from "#db/schema/index.ts";
import { saveActions } from "../../actions/save.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { countSave, getMeetingToWrite, lastPosition, type NotesPlace, openNotes } from "../saving.server.ts";
import type { ItemInput } from "./form.ts";
import { listItems, MOST_ITEMS, type NotesItem } from "./queries.server.ts";

/** `changed`: someone else saved the item since the page was opened. `locked`: only a draft may be written in. */

type Row = typeof notesItems.$inferSelect;

/**
 * Saves an item as the form says, decisions and actions with it. An item that is not there yet is added at the end, the
 * first one makes the notes. A page may save what it saved before; what another page saved meanwhile is never overwritten.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators; 404 when
 *   the item is another meeting's, or was removed meanwhile
 */
export function saveItem(
  actor: MemberActor,
  place: NotesPlace,
  itemId: string | undefined,
  input: ItemInput,
): Result<Nothing, "changed" | "locked" | "full"> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = openNotes(tx, meeting);
    const before = findItem(tx, itemId);
    if (!before && (itemId !== input.page || input.version > 0)) throw notFound();
    if (before && before.notesId !== written.id) throw notFound();
    if (written.state !== "draft") return { ok: false, reason: "locked" };

    const items = listItems(written.id);
    if (!before && items.length >= MOST_ITEMS) return { ok: false, reason: "full" };
    const stored = items.find(({ id }) => id === itemId);
    if (stored && isAlreadySaved(stored, input)) return { ok: true };
    if (before && before.version !== input.version && before.savedFrom !== input.page)
      return { ok: false, reason: "changed" };

    const item = writeItem(tx, written.id, before, input);
    tx.delete(decisions).where(eq(decisions.itemId, item.id)).run();
    for (const [position, text] of input.decisions.entries())
      tx.insert(decisions).values({ id: newId(), itemId: item.id, position, text }).run();
    saveActions(tx, actor, { itemId: item.id, groupId: meeting.groupId }, input.actions);
    countSave(tx, actor, written);
    return { ok: true };
  });
}

/**
 * Removes an item. One that is gone already needs no second removal.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function removeItem(
  actor: MemberActor,
  place: NotesPlace,
  itemId: string | undefined,
  { version }: { version: number },
): Result<Nothing, "changed" | "locked" | "hasActions"> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = openNotes(tx, meeting);
    const item = listItems(written.id).find(({ id }) => id === itemId);
    if (!item) return { ok: true };
    if (written.state !== "draft") return { ok: false, reason: "locked" };
    if (item.version !== version) return { ok: false, reason: "changed" };
    // What is still to be done must come up again: it may not go with the item that reminds of it.
    if (item.carried.some(({ state }) => state === "open")) return { ok: false, reason: "hasActions" };

    tx.delete(notesItems).where(eq(notesItems.id, item.id)).run();
    countSave(tx, actor, written);
    return { ok: true };
  });
}

function writeItem(
  tx: Transaction,
  notesId: string,
  before: Row | undefined,
  input: ItemInput,
): { id: string } {
  const { title, said, isNotDiscussed, isRecurring, page } = input;
  const values = { title, said, isNotDiscussed, isRecurring, savedFrom: page };
  if (before) {
    const changed = { ...values, version: before.version + 1 };
    tx.update(notesItems).set(changed).where(eq(notesItems.id, before.id)).run();
    return before;
  }
  const position = (lastPosition(tx, notesId) ?? 0) + 1;
  return tx
    .insert(notesItems)
    .values({ ...values, id: page, notesId, position })
    .returning()
    .get();
}

function findItem(tx: Transaction, id: string | undefined): Row | undefined {
  return tx
    .select()
    .from(notesItems)
    .where(eq(notesItems.id, id ?? ""))
    .get();
}

/** The same form sent twice has one effect, and its sender must not be told that someone else was there. */
function isAlreadySaved(item: NotesItem, input: ItemInput): boolean {
  const words = ({
    title,
    said,
    isNotDiscussed,
    isRecurring,
    decisions,
    ...rest
  }: NotesItem | ItemInput) => ({
    title,
    said,
    isNotDiscussed,
    isRecurring,
    decisions,
    actions: rest.actions.map(({ text, owner, dueOn, isDueNextMeeting }) => ({
      text,
      owner,
      dueOn,
      isDueNextMeeting,
    })),
  });
  return JSON.stringify(words(item)) === JSON.stringify(words(input));
}
