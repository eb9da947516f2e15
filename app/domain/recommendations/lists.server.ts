import { sql } from "drizzle-orm";
import { capitalise } from "#app/lib/capitalise.ts";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendations } from "#db/schema/index.ts";
import { RECOMMENDATION_STATES } from "#db/vocabulary.ts";
import type { Group } from "../groups/queries.server.ts";
import { readHolders } from "../people/holders.server.ts";
import { type Actor, can, scopeOf } from "../policy.ts";
import { clockFor, isPromiseLate, readClock, sayClock, standingPromise } from "./clocks.ts";
import { isPublicRow, wordsFor } from "./public-words.server.ts";
import { placeOf, type RecommendationRow } from "./queries.server.ts";

/** A row of a list: what it is, where it lies, and by when something is due. */
export function describeRow(row: RecommendationRow, isForInside: boolean) {
  const reading = readClock(clockFor(row, isForInside), today(now()));
  const promise = standingPromise(row);
  return {
    reference: row.reference,
    title: wordsFor(row, isForInside).title,
    state: row.combinedIntoId ? "Together with others" : RECOMMENDATION_STATES[row.state],
    place: readHolders().nameOf(placeOf(row)),
    clock: reading ? capitalise(sayClock(reading)) : null,
    promise: promise && `Promised by ${formatDay(promise)}`,
    isLate: reading?.isLate || isPromiseLate(row, today(now())),
    isDue: reading !== undefined,
  };
}

const MOST_LISTED = 100;

/**
 * The recommendations of a group: those that it asks, what is late first, then the last moved. Who is not of the group sees what everyone may.
 *
 * @throws Response 404 for those who may not read the group's
 */
export function listGroupRecommendations(actor: Actor, group: Group) {
  // Of the group itself: who reads everything that was sent reads no drafts of groups by that.
  const isOfGroup = scopeOf(actor, "recommendation:read").groupIds.includes(group.id);
  if (!isOfGroup && !can(actor, "recommendation:readPublic")) throw notFound();
  return listOfGroup(group, isOfGroup, MOST_LISTED);
}

/** What everyone may read of what a group asked for, what is late first, then the last moved. */
export function listAskedByGroup(group: Group, most: number) {
  return listOfGroup(group, false, most);
}

/** Of the last moved, which is late for this reader its clock says: that stands first. */
function listOfGroup({ id }: Group, isForInside: boolean, most: number) {
  const rows = groupList()
    .all({ groupId: id, isOfGroup: isForInside ? 1 : 0, most: MOST_LISTED })
    .map((row) => describeRow(row, isForInside));
  return rows.toSorted((a, b) => Number(b.isLate) - Number(a.isLate)).slice(0, most);
}

const groupList = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.groupId} = ${sql.placeholder("groupId")}
        and (${sql.placeholder("isOfGroup")} or ${isPublicRow})`,
    )
    .orderBy(sql`${recommendations.movedAt} desc, ${recommendations.id} desc`)
    .limit(sql.placeholder("most")),
);
