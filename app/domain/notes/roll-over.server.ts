import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { agendaItems, meetings, notes, notesItems } from "#db/schema/index.ts";
import { readerOf } from "../actions/reach.server.ts";
import { isPastDay } from "../actions/rules.ts";
import { countItems, MOST_ITEMS as MOST_ON_AGENDA } from "../meetings/agenda/queries.server.ts";
import type { Actor } from "../policy.ts";
import { byPlace, openOnAgenda } from "./items/carried.server.ts";
import { listItems, MOST_ITEMS, type NotesItem } from "./items/queries.server.ts";
import { hasQuestion } from "./items/signs.ts";

/**
 * The open actions of earlier meetings that come up with the items of an agenda, until its notes are sent: by item, those
 * that the reader may know of already.
 */
export function listCarriedOn(actor: Actor, { id: meetingId, groupId }: { id: string; groupId: string }) {
  const open = sentNotes().get({ meetingId })
    ? []
    : openOnAgenda().all({ meetingId, ...readerOf(actor, groupId) });
  const day = today(now());
  return new Map(
    [...byPlace(open)].map(([itemId, list]) => [
      itemId,
      list.map(({ text, owner, dueOn }) => ({ text, owner, isOverdue: isPastDay(dueOn, day) })),
    ]),
  );
}

const sentNotes = prepared(() =>
  db
    .select({ id: notes.id })
    .from(notes)
    .where(and(eq(notes.meetingId, sql.placeholder("meetingId")), sql`${notes.state} <> 'draft'`)),
);

/** Not reached, to come up again, or with a question or an action that is open. */
function isUnsettled(item: NotesItem): boolean {
  const { isNotReached, isNotDiscussed, isRecurring, said, actions, carried } = item;
  if (isNotReached || isNotDiscussed || isRecurring || hasQuestion(said)) return true;
  return [...actions, ...carried].some(({ state }) => state === "open");
}

/** Marks what is not settled in notes that are sent. */
export function markUnsettled(tx: Transaction, notesId: string): void {
  for (const item of listItems(notesId)) {
    if (!isUnsettled(item) || hasGoneOn(tx, item.id)) continue;
    tx.update(notesItems).set({ goesOn: true }).where(eq(notesItems.id, item.id)).run();
  }
}

function hasGoneOn(tx: Transaction, itemId: string): boolean {
  const later = [agendaItems, notesItems].map((table) =>
    tx.select({ id: table.id }).from(table).where(eq(table.carriedFromId, itemId)).get(),
  );
  return later.some(Boolean);
}

/**
 * Brings what is not settled onto the agenda of the group's next meeting. Each item goes on once, however often this
 * runs; its actions stay the same ones and come up in both places. While no meeting is planned, everything waits.
 */
export function carryOn(tx: Transaction, groupId: string): number {
  const waiting = tx
    .select({ id: notesItems.id, notesId: notes.id, startsAt: meetings.startsAt })
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(notesItems, and(eq(notesItems.notesId, notes.id), sql`${notesItems.goesOn} = 1`))
    .where(and(eq(notes.groupId, groupId), inArray(notes.state, ["review", "agreed"])))
    .orderBy(asc(meetings.startsAt), asc(notesItems.position))
    .limit(MOST_ITEMS)
    .all();
  const items = new Map(
    [...new Set(waiting.map(({ notesId }) => notesId))].flatMap((notesId) =>
      listItems(notesId).map((item) => [item.id, item] as const),
    ),
  );
  return waiting.filter(({ id, startsAt }) => {
    const item = items.get(id);
    if (item && isUnsettled(item)) return carryItem(tx, groupId, item, startsAt);
    // What was settled while it waited stays where it is.
    stopWaiting(tx, id);
    return false;
  }).length;
}

function stopWaiting(tx: Transaction, itemId: string): void {
  tx.update(notesItems).set({ goesOn: false }).where(eq(notesItems.id, itemId)).run();
}

function carryItem(tx: Transaction, groupId: string, { id, title }: NotesItem, heldAt: Date): boolean {
  const meetingId = findMeetingAfter(tx, groupId, heldAt);
  if (!meetingId) return false;
  const { items, last } = countItems(meetingId);
  if (items >= MOST_ON_AGENDA) return false;
  const place = { state: "accepted" as const, position: last + 1 };
  tx.insert(agendaItems)
    .values({ id: newId(), meetingId, title, ...place, carriedFromId: id, createdAt: now() })
    .run();
  stopWaiting(tx, id);
  return true;
}

/**
 * Takes off later agendas what these notes left open: they are taken back, so nothing of them stands anywhere. What
 * somebody has written under such an item since then is the later meeting's own, and stays.
 */
export function takeBackCarried(tx: Transaction, notesId: string): void {
  const from = tx.select({ id: notesItems.id }).from(notesItems).where(eq(notesItems.notesId, notesId));
  const carried = tx.select().from(agendaItems).where(inArray(agendaItems.carriedFromId, from)).all();
  for (const { id } of carried) {
    const untouched = and(eq(notesItems.id, id), eq(notesItems.version, 0));
    tx.delete(notesItems).where(untouched).run();
    if (!tx.select({ id: notesItems.id }).from(notesItems).where(eq(notesItems.id, id)).get())
      tx.delete(agendaItems).where(eq(agendaItems.id, id)).run();
  }
  tx.update(notesItems).set({ goesOn: false }).where(eq(notesItems.notesId, notesId)).run();
}

/** For every group with something to carry on: a meeting may have been planned since the last notes were sent. */
export function carryOnEverywhere(): number {
  inTransaction(bringBackFromCancelled);
  const groups = db
    .selectDistinct({ groupId: notes.groupId })
    .from(notesItems)
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .where(sql`${notesItems.goesOn} = 1`)
    .all();
  return groups.reduce((sum, { groupId }) => sum + inTransaction((tx) => carryOn(tx, groupId)), 0);
}

/** What was to come up at a meeting that is cancelled waits for another. */
function bringBackFromCancelled(tx: Transaction): void {
  const stranded = tx
    .select({ id: agendaItems.id, carriedFromId: agendaItems.carriedFromId })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      sql`${agendaItems.carriedFromId} is not null and ${agendaItems.inNotesAt} is null
        and ${meetings.cancelledAt} is not null`,
    )
    .all();
  for (const { id, carriedFromId } of stranded) {
    tx.delete(agendaItems).where(eq(agendaItems.id, id)).run();
    tx.update(notesItems)
      .set({ goesOn: true })
      .where(eq(notesItems.id, carriedFromId ?? ""))
      .run();
  }
}

/** The next meeting whose notes are still to be written. */
function findMeetingAfter(tx: Transaction, groupId: string, startsAt: Date): string | undefined {
  return tx
    .select({ id: meetings.id })
    .from(meetings)
    .leftJoin(notes, eq(notes.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.groupId, groupId),
        gt(meetings.startsAt, startsAt),
        isNull(meetings.cancelledAt),
        or(isNull(notes.id), eq(notes.state, "draft")),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1)
    .get()?.id;
}
