import { and, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, agendaItems, notes, notesItems } from "#db/schema/index.ts";
import { isForReader } from "../../actions/reach.server.ts";

/**
 * What comes up again: the actions of the item that one goes on from, and of those before that one. They are the same rows,
 * written down once; which of them come up where follows from where items go on, so nothing has to be kept in step.
 */

export const actionColumns = {
  id: actions.id,
  text: actions.text,
  owner: actions.owner,
  ownerId: actions.ownerId,
  dueOn: actions.dueOn,
  isDueNextMeeting: actions.isDueNextMeeting,
  state: actions.state,
  outcome: actions.outcome,
  closedAt: actions.closedAt,
  writtenAt: actions.writtenAt,
  position: actions.position,
};

/** Those of notes, by their items, with what was closed since the last notes were sent. */
export const actionsCarriedToNotes = prepared(() =>
  selectCarried(
    sql`select id, carried_from_id from ${notesItems} where notes_id = ${sql.placeholder("notesId")}
      and carried_from_id is not null`,
  ).where(isOpenOrNew),
);

/** Those of the items on an agenda that are in no notes yet. */
export const actionsCarriedToAgenda = prepared(() => selectCarried(onAgenda).where(isOpenOrNew));

/** Those on an agenda that are open, and that the reader may know of. */
export const openOnAgenda = prepared(() =>
  selectCarried(onAgenda).where(and(sql`${actions.state} = 'open'`, isForReader(notes))),
);

const onAgenda = sql`select id, carried_from_id from ${agendaItems}
  where meeting_id = ${sql.placeholder("meetingId")} and state = 'accepted' and carried_from_id is not null`;

/** Closed before the notes were sent that it goes on from, it came to an end there. */
const isOpenOrNew = sql`(${actions.state} = 'open' or ${actions.closedAt} >= chain.since)`;

/** @param begin which things go on from which items: `id` and `carried_from_id` */
function selectCarried(begin: SQL) {
  // What a taken back draft asks of people is not said: it comes up nowhere. A cross join begins with the few items.
  return db
    .select({ placeId: sql<string>`chain.place_id`, ...actionColumns })
    .from(
      sql`(with recursive chain(place_id, item_id, since) as (
        select begun.id, begun.carried_from_id, coalesce(sent.sent_at, 0) from (${begin}) as begun
          join ${notesItems} as goes_on on goes_on.id = begun.carried_from_id
          join ${notes} as sent on sent.id = goes_on.notes_id
        union all
        select chain.place_id, older.carried_from_id, chain.since from chain
          join ${notesItems} as older on older.id = chain.item_id where older.carried_from_id is not null
      ) select place_id, item_id, since from chain) as chain`,
    )
    .crossJoin(actions)
    .innerJoin(notesItems, sql`${notesItems.id} = chain.item_id and ${actions.itemId} = chain.item_id`)
    .innerJoin(notes, sql`${notes.id} = ${notesItems.notesId} and ${notes.state} <> 'draft'`);
}

type Carried = ReturnType<ReturnType<typeof openOnAgenda>["all"]>[number];

/** By the thing that they come up with, in the order in which they were written down: there are few. */
export function byPlace(carried: readonly Carried[]): Map<string, Carried[]> {
  const inOrder = carried.toSorted(
    (a, b) => a.writtenAt.getTime() - b.writtenAt.getTime() || a.position - b.position,
  );
  return Map.groupBy(inOrder, ({ placeId }) => placeId);
}
