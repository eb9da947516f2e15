import { and, eq, inArray, max } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { actions, decisions, notes, notesItems } from "#db/schema/index.ts";
import type { MemberActor } from "../../policy.ts";
import { getItem, listItems, MOST_ITEMS, type Notes, type NotesItem } from "../queries.server.ts";
import { findNotes, getMeetingToWrite, type NotesPlace, savedBy } from "../saving.server.ts";
import type { ItemInput } from "./form.ts";

/** `changed`: someone saved the notes since the page was opened. `published`: only a draft may be written in. */
export type Saved<Reason = "changed" | "published"> = { ok: true } | { ok: false; reason: Reason };

/**
 * Adds an item at the end; the first one makes the notes. `full`: readers are shown no more items than there are.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function addItem(
  actor: MemberActor,
  place: NotesPlace,
  input: ItemInput,
): Saved<"changed" | "published" | "full"> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = openNotes(tx, meeting);
    const items = listItems(written.id);
    const last = items.at(-1);
    if (last && isAlreadySaved(last, input)) return { ok: true };
    if (items.length >= MOST_ITEMS) return { ok: false, reason: "full" };

    const saved = saveDraft(tx, actor, written, input.version);
    if (!saved.ok) return saved;

    const position = (lastPosition(tx, written.id) ?? 0) + 1;
    const item = { id: newId(), notesId: written.id, position, title: input.title, said: input.said };
    tx.insert(notesItems).values(item).run();
    addParts(tx, item.id, input);
    return saved;
  });
}

/**
 * Changes an item to what the form says, decisions and actions with it.
 *
 * @throws Response 404 when the meeting or the item is not there for this actor, 403 for all but facilitators
 */
export function changeItem(
  actor: MemberActor,
  place: NotesPlace,
  itemId: string | undefined,
  input: ItemInput,
): Saved {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = findNotes(tx, meeting.meetingId);
    if (!written) throw notFound();
    const item = getItem({ items: listItems(written.id) }, itemId);
    if (isAlreadySaved(item, input)) return { ok: true };

    const saved = saveDraft(tx, actor, written, input.version);
    if (!saved.ok) return saved;

    tx.update(notesItems)
      .set({ title: input.title, said: input.said })
      .where(eq(notesItems.id, item.id))
      .run();
    tx.delete(decisions).where(eq(decisions.itemId, item.id)).run();
    tx.delete(actions).where(eq(actions.itemId, item.id)).run();
    addParts(tx, item.id, input);
    return saved;
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
): Saved {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = findNotes(tx, meeting.meetingId);
    const item = written && listItems(written.id).find(({ id }) => id === itemId);
    if (!item) return { ok: true };

    const saved = saveDraft(tx, actor, written, version);
    if (saved.ok) tx.delete(notesItems).where(eq(notesItems.id, item.id)).run();
    return saved;
  });
}

/** The notes of a meeting, made empty when there are none: version 0, the one that a page without notes sends. */
function openNotes(tx: Transaction, { groupId, meetingId }: { groupId: string; meetingId: string }): Notes {
  const empty = { id: newId(), groupId, meetingId, state: "draft" as const, updatedAt: new Date(0) };
  return findNotes(tx, meetingId) ?? tx.insert(notes).values(empty).returning().get();
}

/** Counts one save of a draft, if it still is the one that the form was made from. */
function saveDraft(tx: Transaction, actor: MemberActor, written: Notes, version: number): Saved {
  const counted = tx
    .update(notes)
    .set(savedBy(actor, written))
    .where(
      and(eq(notes.id, written.id), inArray(notes.state, ["draft"]), eq(notes.updatedAt, new Date(version))),
    )
    .run();
  if (counted.changes > 0) return { ok: true };
  return { ok: false, reason: written.state === "draft" ? "changed" : "published" };
}

function lastPosition(tx: Transaction, notesId: string): number | null | undefined {
  return tx
    .select({ last: max(notesItems.position) })
    .from(notesItems)
    .where(eq(notesItems.notesId, notesId))
    .get()?.last;
}

function addParts(tx: Transaction, itemId: string, input: ItemInput): void {
  for (const [position, words] of input.decisions.entries()) {
    tx.insert(decisions).values({ id: newId(), itemId, position, words }).run();
  }
  for (const [position, action] of input.actions.entries()) {
    tx.insert(actions)
      .values({ id: newId(), itemId, position, ...action })
      .run();
  }
}

/** The same form sent twice has one effect, and its sender must not be told that someone else was there. */
function isAlreadySaved({ id: _, ...item }: NotesItem, { version: __, ...input }: ItemInput): boolean {
  const { title, said, decisions, actions } = input;
  return JSON.stringify(item) === JSON.stringify({ title, said, decisions, actions });
}
