import { asc, eq, inArray, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, agendaItems, decisions, notesItems } from "#db/schema/index.ts";
import { isPastDay } from "../../actions/rules.ts";
import { actionColumns, actionsCarriedToAgenda, actionsCarriedToNotes, byPlace } from "./carried.server.ts";

/** The most items that notes of one meeting can have: they stand on one page, in one form of at most 1,000 fields (H3). */
export const MOST_ITEMS = 100;

type StoredAction = ReturnType<ReturnType<typeof actionsCarriedToNotes>["all"]>[number];

/**
 * The items of notes in their order. Four statements at most, however many items there are.
 *
 * @param asOf when the notes were sent: what became of an action later is not in them. Without it, as things are now.
 */
export function listItems(notesId: string, asOf: Date | null = null) {
  const decided = Map.groupBy(decisionsOfNotes().all({ notesId }), ({ itemId }) => itemId);
  const toDo = Map.groupBy(actionsOfNotes().all({ notesId }), ({ placeId }) => placeId);
  const carried = byPlace(actionsCarriedToNotes().all({ notesId }));
  return itemsOfNotes()
    .all({ notesId })
    .map(({ notesId: _, position: __, ...stored }) => {
      const item = {
        ...stored,
        decisions: (decided.get(stored.id) ?? []).map(({ text }) => text),
        actions: asTheyStood(toDo.get(stored.id), asOf),
        /** Those of earlier meetings that come up again here. */
        carried: asTheyStood(carried.get(stored.id), asOf),
      };
      return { ...item, isNotReached: isUntouched(item) };
    });
}

export type NotesItem = ReturnType<typeof listItems>[number];

type Words = { said: string } & Record<"decisions" | "actions" | "carried", readonly unknown[]>;

/** Nothing stands under it, so the meeting did not reach it. */
function isUntouched({ said, decisions, actions, carried }: Words): boolean {
  return said === "" && decisions.length + actions.length + carried.length === 0;
}

function asTheyStood(list: readonly StoredAction[] = [], asOf: Date | null) {
  const day = today(asOf ?? now());
  return list.map(({ placeId: _, writtenAt: __, position: ___, ownerId, closedAt, ...action }) => {
    const isOpen = closedAt === null || (asOf !== null && closedAt > asOf);
    return {
      ...action,
      ...(isOpen && { state: "open" as const, outcome: "" }),
      isOwnerMember: ownerId !== null,
      isOverdue: isOpen && isPastDay(action.dueOn, day),
    };
  });
}

/** What is on the agenda and in no notes yet, as items in which nothing stands. */
export function listItemsToCome(meetingId: string): NotesItem[] {
  const carried = byPlace(actionsCarriedToAgenda().all({ meetingId }));
  return itemsToCome()
    .all({ meetingId })
    .map(({ isRecurring, ...item }) => {
      const comesUp = asTheyStood(carried.get(item.id), null);
      return {
        ...item,
        said: "",
        isNotDiscussed: false,
        isNotReached: comesUp.length === 0,
        isRecurring: isRecurring ?? false,
        goesOn: false,
        version: 0,
        savedFrom: "",
        importId: null,
        decisions: [],
        actions: [],
        carried: comesUp,
      };
    });
}

const itemsToCome = prepared(() =>
  db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      carriedFromId: agendaItems.carriedFromId,
      isRecurring: notesItems.isRecurring,
    })
    .from(agendaItems)
    .leftJoin(notesItems, eq(notesItems.id, agendaItems.carriedFromId))
    .where(
      sql`${agendaItems.meetingId} = ${sql.placeholder("meetingId")} and ${agendaItems.state} = 'accepted'
        and ${agendaItems.inNotesAt} is null`,
    )
    .orderBy(asc(agendaItems.position))
    .limit(MOST_ITEMS),
);

const decisionsOfNotes = prepared(() =>
  db
    .select({ itemId: decisions.itemId, text: decisions.text })
    .from(decisions)
    .where(inArray(decisions.itemId, itemIds))
    .orderBy(asc(decisions.itemId), asc(decisions.position)),
);

const actionsOfNotes = prepared(() =>
  db
    .select({ placeId: actions.itemId, ...actionColumns })
    .from(actions)
    .where(inArray(actions.itemId, itemIds))
    .orderBy(asc(actions.itemId), asc(actions.position)),
);

const itemIds = db
  .select({ id: notesItems.id })
  .from(notesItems)
  .where(eq(notesItems.notesId, sql.placeholder("notesId")));

const itemsOfNotes = prepared(() =>
  db
    .select()
    .from(notesItems)
    .where(eq(notesItems.notesId, sql.placeholder("notesId")))
    .orderBy(asc(notesItems.position))
    .limit(MOST_ITEMS),
);
