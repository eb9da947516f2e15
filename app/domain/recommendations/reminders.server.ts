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
import { isPromiseLate, isTwiceLate, NO_CLOCK, readClock } from "./clocks.ts";
import { isOnDesk } from "./desk/lists.server.ts";
import { placeOf, type RecommendationRow } from "./queries.server.ts";
import { listPublishedResponses } from "./responding/open.server.ts";
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
    const late = readLate(row, day);
    if (!late) continue;
    const place = placeOf(row);
    const own = holders.holderOf(place);
    if (own) inTransaction((tx) => tell(tx, late.row, "own", own, day, told));
    const above = late.isTwice ? aboveOf(place, holders) : null;
    if (above) inTransaction((tx) => tell(tx, late.row, "above", above, day, told));
  }
}

/** What is late: the answer that is due, or else what was promised, which has its day for a day zero among reminders. */
function readLate(row: RecommendationRow, day: string) {
  const reading = readClock(row, day);
  if (reading?.isLate) return { row, isTwice: isTwiceLate(reading) };
  if (!isPromiseLate(row, day)) return undefined;
  const promised = listPublishedResponses(row).findLast(({ kind }) => kind === "changePlanned");
  const clock = { ...NO_CLOCK, sinceOn: promised?.publishedAt ? today(promised.publishedAt) : null };
  const ofPromise = readClock({ ...clock, dueOn: row.promisedOn }, day);
  return {
    row: { ...row, sinceOn: row.promisedOn },
    isTwice: ofPromise !== undefined && isTwiceLate(ofPromise),
  };
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

/**
 * Writes to each of a body's people once a day, and marks what they know of by that. Whoever had their email of today before
 * is told of this tomorrow: nothing is marked that no email speaks of.
 */
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
    if (!told.has(memberId) && remindedToday().get({ memberId, day, level })) continue;
    if (!markAsTold(tx, row, level, memberId) || told.has(memberId)) continue;
    heard.push(memberId);
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

/** Is anything late still of what somebody was told is late? The email speaks of all of it. */
export function isAnythingLate(memberId: string): boolean {
  const day = today(now());
  return toldOf()
    .all({ memberId })
    .some((row) => readLate(row, day) !== undefined);
}

const toldOf = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.id} in (select told.recommendation_id from recommendation_reminders as told
        where told.member_id = ${sql.placeholder("memberId")} and told.level <> 'passedOn')
        and (${recommendations.dueOn} is not null or ${recommendations.promisedOn} is not null)
        and ${recommendations.combinedIntoId} is null`,
    ),
);

const lateOnes = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.id} in (
          select id from recommendations where due_on < ${sql.placeholder("today")} and due_on is not null
            and combined_into_id is null
          union all
          select id from recommendations where promised_on < ${sql.placeholder("today")} and promised_on is not null
            and state = 'answered')
        and ${recommendations.combinedIntoId} is null`,
    )
    .orderBy(sql`coalesce(${recommendations.dueOn}, ${recommendations.promisedOn})`, recommendations.id),
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
