import { asc, eq, inArray, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, decisions, notesItems } from "#db/schema/index.ts";
import { isPastDay } from "../../actions/rules.ts";

/** The most items that notes of one meeting can have. */
export const MOST_ITEMS = 200;

/** The items of notes in their order. Four statements at most, however many items there are. */
export function listItems(notesId: string) {
  const decided = Map.groupBy(decisionsOfNotes().all({ notesId }), ({ itemId }) => itemId);
  const toDo = Map.groupBy(actionsOfNotes().all({ notesId }), ({ placeId }) => placeId);
  const carried = Map.groupBy(actionsCarriedTo().all({ notesId }), ({ placeId }) => placeId ?? "");
  const day = today(now());
  const shown = (
    list:
      | ReturnType<ReturnType<typeof actionsOfNotes>["all"]>
      | ReturnType<ReturnType<typeof actionsCarriedTo>["all"]> = [],
  ) =>
    list.map(({ placeId: _, ownerId, ...action }) => ({
      ...action,
      isOwnerMember: ownerId !== null,
      isOverdue: action.state === "open" && isPastDay(action.dueOn, day),
    }));
  return itemsOfNotes()
    .all({ notesId })
    .map(({ notesId: _, position: __, ...item }) => ({
      ...item,
      decisions: (decided.get(item.id) ?? []).map(({ text }) => text),
      actions: shown(toDo.get(item.id)),
      /** Those of earlier meetings that come up again here. */
      carried: shown(carried.get(item.id)),
    }));
}

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

const actionsCarriedTo = prepared(() =>
  db
    .select({ placeId: actions.carriedToId, ...actionColumns })
    .from(actions)
    .where(inArray(actions.carriedToId, itemIds))
    .orderBy(asc(actions.carriedToId), asc(actions.position)),
);

const actionColumns = {
  id: actions.id,
  text: actions.text,
  owner: actions.owner,
  ownerId: actions.ownerId,
  dueOn: actions.dueOn,
  isDueNextMeeting: actions.isDueNextMeeting,
  state: actions.state,
  outcome: actions.outcome,
};

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

export type NotesItem = ReturnType<typeof listItems>[number];
