import { and, asc, eq, gt, inArray, isNull, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, meetings, notes, notesItems } from "#db/schema/index.ts";
import { isForReader, readerOf } from "../actions/reach.server.ts";
import { isPastDay } from "../actions/rules.ts";
import type { Actor } from "../policy.ts";
import { lastPosition } from "./items/commands.server.ts";
import { MOST_ITEMS } from "./items/queries.server.ts";
import { openNotes } from "./saving.server.ts";

/**
 * What comes up at a meeting because an earlier one left it open: part of its agenda until its notes are sent. Beside
 * each, the open actions that the reader may know of already.
 */
export function listCarriedOn(actor: Actor, { id: meetingId, groupId }: { id: string; groupId: string }) {
  const day = today(now());
  const open = Map.groupBy(
    openCarried().all({ meetingId, ...readerOf(actor, groupId) }),
    ({ itemId }) => itemId ?? "",
  );
  return carriedTo()
    .all({ meetingId })
    .map(({ id, title }) => ({
      title,
      actions: (open.get(id) ?? []).map(({ text, owner, dueOn }) => ({
        text,
        owner,
        isOverdue: isPastDay(dueOn, day),
      })),
    }));
}

const openCarried = prepared(() =>
  db
    .select({
      itemId: actions.carriedToId,
      text: actions.text,
      owner: actions.owner,
      dueOn: actions.dueOn,
    })
    .from(actions)
    .innerJoin(notesItems, eq(notesItems.id, actions.carriedToId))
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .innerJoin(writtenIn, eq(writtenIn.id, actions.itemId))
    .innerJoin(writtenNotes, eq(writtenNotes.id, writtenIn.notesId))
    .where(
      and(
        eq(notes.meetingId, sql.placeholder("meetingId")),
        eq(actions.state, "open"),
        isForReader(writtenNotes),
      ),
    ),
);

const writtenIn = alias(notesItems, "written_in");

const writtenNotes = alias(notes, "written_notes");

const carriedTo = prepared(() =>
  db
    .select({ id: notesItems.id, title: notesItems.title })
    .from(notesItems)
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .where(
      and(
        eq(notes.meetingId, sql.placeholder("meetingId")),
        eq(notes.state, "draft"),
        // The plus keeps to the index that has the items in their order.
        sql`+${notesItems.carriedFromId} is not null`,
      ),
    )
    .orderBy(asc(notesItems.position))
    .limit(MOST_ITEMS),
);

const isUnsettled = or(
  eq(notesItems.isNotDiscussed, true),
  eq(notesItems.isRecurring, true),
  sql`exists (select 1 from ${actions} where ${actions.itemId} = ${notesItems.id} and ${actions.state} = 'open')`,
  sql`exists (select 1 from ${actions} where ${actions.carriedToId} = ${notesItems.id} and ${actions.state} = 'open')`,
);

/** Marks what is not settled in notes that are sent: not discussed, coming up each time, or with an open action. */
export function markUnsettled(tx: Transaction, notesId: string): void {
  const hasGoneOn = sql`exists (select 1 from ${notesItems} as later where later.carried_from_id = ${notesItems.id})`;
  tx.update(notesItems)
    .set({ goesOn: true })
    .where(and(eq(notesItems.notesId, notesId), isUnsettled, not(hasGoneOn)))
    .run();
}

/**
 * Brings what is not settled into the notes of the group's next meeting. Each item goes on once, however often this
 * runs; its actions stay the same ones and come up in both places. While no meeting is planned, everything waits.
 */
export function carryOn(tx: Transaction, groupId: string): number {
  const waiting = tx
    .select({ item: notesItems, startsAt: meetings.startsAt, isUnsettled: sql<number>`${isUnsettled}` })
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(notesItems, and(eq(notesItems.notesId, notes.id), sql`${notesItems.goesOn} = 1`))
    .where(and(eq(notes.groupId, groupId), inArray(notes.state, ["review", "agreed"])))
    .orderBy(asc(meetings.startsAt), asc(notesItems.position))
    .limit(MOST_ITEMS)
    .all();
  // What was settled while it waited stays where it is.
  for (const { item } of waiting.filter((row) => !row.isUnsettled)) stopWaiting(tx, item.id);
  return waiting.filter((row) => row.isUnsettled && carryAction(tx, groupId, row.item, row.startsAt)).length;
}

function stopWaiting(tx: Transaction, itemId: string): void {
  tx.update(notesItems).set({ goesOn: false }).where(eq(notesItems.id, itemId)).run();
}

function carryAction(
  tx: Transaction,
  groupId: string,
  item: typeof notesItems.$inferSelect,
  heldAt: Date,
): boolean {
  const meetingId = findMeetingAfter(tx, groupId, heldAt);
  if (!meetingId) return false;
  const written = openNotes(tx, { groupId, meetingId });
  const position = (lastPosition(tx, written.id) ?? 0) + 1;
  if (position > MOST_ITEMS) return false;

  const id = newId();
  const { title, isRecurring } = item;
  tx.insert(notesItems)
    .values({ id, notesId: written.id, position, title, said: "", isRecurring, carriedFromId: item.id })
    .run();
  tx.update(actions)
    .set({ carriedToId: id })
    .where(and(eq(actions.state, "open"), or(eq(actions.itemId, item.id), eq(actions.carriedToId, item.id))))
    .run();
  stopWaiting(tx, item.id);
  return true;
}

/** For every group with something to carry on: a meeting may have been planned since the last notes were sent. */
export function carryOnEverywhere(): number {
  const groups = db
    .selectDistinct({ groupId: notes.groupId })
    .from(notesItems)
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .where(sql`${notesItems.goesOn} = 1`)
    .all();
  return groups.reduce((sum, { groupId }) => sum + inTransaction((tx) => carryOn(tx, groupId)), 0);
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
        or(isNull(notes.id), eq(notes.state, "draft")),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1)
    .get()?.id;
}
