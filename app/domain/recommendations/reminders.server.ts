import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { isWorkingDay } from "#app/lib/working-days.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, recommendationReminders, recommendations } from "#db/schema/index.ts";
import type { ReminderLevel } from "#db/vocabulary.ts";
import { recordEvent } from "../events/record.server.ts";
import { findPartnership } from "../groups/partnership.server.ts";
import {
  type Holders,
  inGroup,
  isSamePlace,
  listHolderIds,
  type Place,
  readHolders,
} from "../people/holders.server.ts";
import { OPERATOR } from "../policy.ts";
import { isTwiceLate, readClock } from "./clocks.ts";
import { isOnDesk } from "./desk/lists.server.ts";
import { placeOf, type RecommendationRow } from "./queries.server.ts";
import { idsOf } from "./step.server.ts";
import { markAsTold } from "./telling.server.ts";

/**
 * On each working day, tells every body of what became late with it, and the level above of what took twice its time. One
 * email a day for each body, whatever is late; about one clock nobody hears twice. A new send begins a new clock.
 */
export function remindOfLate(): void {
  const day = today(now());
  if (!isWorkingDay(day)) return;
  const holders = readHolders();
  const told = new Set<string>();
  for (const row of lateOnes().all({ today: day })) {
    const reading = readClock(row, day);
    if (!reading?.isLate) continue;
    const place = placeOf(row);
    const own = holders.holderOf(place);
    if (own) inTransaction((tx) => tell(tx, row, "own", own, day, told));
    const above = isTwiceLate(reading) ? aboveOf(place, holders) : null;
    if (above) inTransaction((tx) => tell(tx, row, "above", above, day, told));
  }
}

/**
 * On each working day, tells whoever sees to a place where nobody holds the office any more of what waits there. What is
 * sent to such a place is told at once (`tellPlace`).
 */
export function tellOfPassedOn(): void {
  const day = today(now());
  if (!isWorkingDay(day)) return;
  const holders = readHolders();
  const without = holders.withNobody().filter(({ holder }) => holder !== null);
  const places = {
    groups: JSON.stringify(without.flatMap(({ place }) => place.groupId ?? [])),
    organisations: JSON.stringify(without.flatMap(({ place }) => place.organisationId ?? [])),
  };
  const told = new Set<string>();
  for (const row of passedOn().all(places)) {
    const holder = holders.holderOf(placeOf(row));
    if (holder) inTransaction((tx) => tell(tx, row, "passedOn", holder, day, told));
  }
}

const passedOn = prepared(() => db.select().from(recommendations).where(isOnDesk));

/** Marks that a body knows of it, and writes to each of its people once a day. */
function tell(
  tx: Transaction,
  row: RecommendationRow,
  level: ReminderLevel,
  place: Place,
  day: string,
  told: Set<string>,
): void {
  const heard: string[] = [];
  for (const memberId of listHolderIds(place)) {
    const wasToldToday = told.has(memberId) || remindedToday().get({ memberId, day, level }) !== undefined;
    if (markAsTold(tx, row, level, memberId) && !wasToldToday) heard.push(memberId);
    told.add(memberId);
  }
  const name = level === "passedOn" ? "recommendation.passedOn" : "recommendation.overdue";
  if (heard.length > 0) recordEvent(tx, OPERATOR, name, idsOf(row, place), heard);
}

/** The level above: of a group its parent, of an organisation the partnership; wherever that is looked after. */
function aboveOf(place: Place, holders: Holders): Place | null {
  const above = place.groupId ? parentOf().get({ id: place.groupId })?.parentId : findPartnership();
  const holder = above ? holders.holderOf(inGroup(above)) : null;
  const own = holders.holderOf(place);
  return holder && own && isSamePlace(holder, own) ? null : holder;
}

const lateOnes = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.dueOn} < ${sql.placeholder("today")} and ${recommendations.dueOn} is not null
        and ${recommendations.combinedIntoId} is null`,
    )
    .orderBy(recommendations.dueOn, recommendations.id),
);

const remindedToday = prepared(() =>
  db
    .select({ memberId: recommendationReminders.memberId })
    .from(recommendationReminders)
    .where(
      sql`${recommendationReminders.memberId} = ${sql.placeholder("memberId")}
        and ${recommendationReminders.remindedOn} = ${sql.placeholder("day")}
        and (${recommendationReminders.level} = 'passedOn') = (${sql.placeholder("level")} = 'passedOn')`,
    )
    .limit(1),
);

const parentOf = prepared(() =>
  db
    .select({ parentId: groups.parentId })
    .from(groups)
    .where(sql`${groups.id} = ${sql.placeholder("id")}`),
);
