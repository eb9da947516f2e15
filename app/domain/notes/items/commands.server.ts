import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { decisions, notesItems } from "#db/schema/index.ts";
import { saveActions } from "../../actions/save.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import type { Notes } from "../queries.server.ts";
import {
  countSave,
  findNotes,
  getMeetingToWrite,
  lastPosition,
  type NotesPlace,
  openNotes,
} from "../saving.server.ts";
import type { ItemInput, NOT_SAVED } from "./form.ts";
import { listItems, MOST_ITEMS, type NotesItem } from "./queries.server.ts";
import type { Ask, SheetInput } from "./sheet-form.ts";
import { versionOfItem } from "./version.server.ts";

/** `inWay`: the items that somebody else has changed meanwhile. They are as they were, everything else is saved. */
type Saved = { inWay: string[]; added: string | null };

/**
 * Saves each item of the page that is not as it is stored, and then does what the button asked, unless an item was not
 * saved. A page may save what it saved before; what another page saved meanwhile is never overwritten. The same form sent
 * twice has one effect.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function saveSheet(
  actor: MemberActor,
  place: NotesPlace,
  {
    page,
    items,
    newTitle = "",
    ask = { act: "save", itemId: null },
  }: Partial<SheetInput> & Pick<SheetInput, "page" | "items">,
): Result<Saved, Exclude<keyof typeof NOT_SAVED, "changed">> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const state = findNotes(tx, meeting.meetingId)?.state ?? "draft";
    if (state !== "draft") return { ok: false, reason: "locked" };
    const written = openNotes(tx, meeting);
    const stored = new Map(listItems(written.id).map((item) => [item.id, item]));
    const kept = items.map((item) => ({
      id: item.id,
      came: keepItem(tx, actor, written, stored.get(item.id), item, page),
    }));
    const inWay = kept.filter(({ came }) => came === "inWay").map(({ id }) => id);
    const isNew = newTitle !== "" && !stored.has(page) && inWay.length === 0;
    if (isNew && stored.size >= MOST_ITEMS) return { ok: false, reason: "full" };
    if (isNew) insertItem(tx, written, page, newTitle);
    const refused =
      inWay.length === 0
        ? doAsAsked(
            tx,
            stored,
            items.map(({ id }) => id),
            ask,
          )
        : undefined;
    if (refused) return { ok: false, reason: refused };
    if (isNew || ask.itemId || kept.some(({ came }) => came === "saved")) countSave(tx, actor, written);
    return { ok: true, inWay, added: isNew ? page : null };
  });
}

/** What is typed over what was shown wins over nothing but what was shown. */
function keepItem(
  tx: Transaction,
  actor: MemberActor,
  written: Notes,
  stored: NotesItem | undefined,
  input: ItemInput,
  page: string,
): "asItWas" | "saved" | "inWay" {
  const typed = versionOfItem(input);
  const isTouched = typed !== input.formVersion;
  // An id of other notes is no more than one that was removed: nothing is written under it.
  if (!stored) return isTouched ? "inWay" : "asItWas";
  const isOwn = stored.savedFrom === page;
  const now = versionOfItem(stored);
  if (typed === now || !(isTouched || isOwn)) return "asItWas";
  if (now !== input.formVersion && !isOwn) return "inWay";

  const { title, said, isNotDiscussed, isRecurring } = input;
  tx.update(notesItems)
    .set({ title, said, isNotDiscussed, isRecurring, savedFrom: page, version: stored.version + 1 })
    .where(eq(notesItems.id, stored.id))
    .run();
  tx.delete(decisions).where(eq(decisions.itemId, stored.id)).run();
  for (const [position, text] of input.decisions.entries())
    tx.insert(decisions).values({ id: newId(), itemId: stored.id, position, text }).run();
  saveActions(tx, actor, { itemId: stored.id, groupId: written.groupId }, input.actions);
  return "saved";
}

/** A new item has the number of the page that made it: from one page comes one. */
function insertItem(tx: Transaction, { id: notesId }: Notes, page: string, title: string): void {
  const position = (lastPosition(tx, notesId) ?? 0) + 1;
  tx.insert(notesItems).values({ id: page, notesId, position, title, said: "", savedFrom: page }).run();
}

/** Moves or removes an item. @returns why not */
function doAsAsked(
  tx: Transaction,
  items: ReadonlyMap<string, NotesItem>,
  shown: readonly string[],
  { act, itemId }: Ask,
): "hasActions" | undefined {
  const item = itemId === null ? undefined : items.get(itemId);
  if (!item) return undefined;
  // From the order that the page showed: the same press twice is one move.
  const order = [...new Set([...shown.filter((id) => items.has(id)), ...items.keys()])];
  if (act === "up" || act === "down") moveItem(tx, order, item.id, act === "up" ? -1 : 1);
  if (act !== "remove") return undefined;
  // What is still to be done must come up again: it may not go with the item that reminds of it.
  if (item.carried.some(({ state }) => state === "open")) return "hasActions";
  tx.delete(notesItems).where(eq(notesItems.id, item.id)).run();
  return undefined;
}

/** By one place. The last stays the last, and the first the first. */
function moveItem(tx: Transaction, ids: string[], id: string, by: -1 | 1): void {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (other === undefined) return;
  ids[from + by] = id;
  ids[from] = other;
  for (const [index, one] of ids.entries())
    tx.update(notesItems)
      .set({ position: index + 1 })
      .where(eq(notesItems.id, one))
      .run();
}
