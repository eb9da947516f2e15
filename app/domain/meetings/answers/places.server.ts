import { and, eq, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { dayAfter, momentInLondon } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { answers, meetings } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import { mustMove, transition } from "../../transition.server.ts";
import { NEXT_ANSWERS } from "../rules.ts";
import { countAnswers, findFirstWaiting } from "./queries.server.ts";

type MeetingWithPlaces = { id: string; groupId: string; places: number | null };

/** Is there room for one more? */
export function hasFreePlace({ id, places }: Pick<MeetingWithPlaces, "id" | "places">): boolean {
  return places === null || countAnswers(id).coming < places;
}

/** Gives the places that are free to those who wait, the first first, and writes to each. */
export function giveFreePlaces(tx: Transaction, actor: Actor, meeting: MeetingWithPlaces): void {
  let memberId = findFirstWaiting(meeting.id);
  while (memberId && hasFreePlace(meeting)) {
    const isTheirs = sql`${answers.meetingId} = ${meeting.id} and ${answers.memberId} = ${memberId}`;
    mustMove(moveAnswer(tx, isTheirs, "coming"), "this transaction read it as the first that waits");
    const details = { meetingId: meeting.id, groupId: meeting.groupId, memberId };
    recordEvent(tx, actor, "meeting.placeGiven", details);
    memberId = findFirstWaiting(meeting.id);
  }
}

const moveAnswer = transition(answers, NEXT_ANSWERS);

/** Somebody leaves the group: what they said of its meetings to come goes with them, and their places to others. */
export function giveUpPlaces(tx: Transaction, actor: Actor, memberId: string, groupId: string): void {
  giveUp(tx, actor, memberId, eq(meetings.groupId, groupId));
}

/** Somebody comes to no meeting until the end of a day, in any group. */
export function giveUpPlacesUntil(tx: Transaction, actor: Actor, memberId: string, day: string): void {
  const end = momentInLondon(dayAfter(day), "00:00");
  giveUp(tx, actor, memberId, end && sql`${meetings.startsAt} < ${end.getTime()}`);
}

/** Whatever day that will be. */
export function giveUpAllPlaces(tx: Transaction, actor: Actor, memberId: string): void {
  giveUp(tx, actor, memberId, undefined);
}

function giveUp(tx: Transaction, actor: Actor, memberId: string, which: SQL | undefined): void {
  const left = tx
    .select({ id: meetings.id, groupId: meetings.groupId, places: meetings.places })
    .from(answers)
    .innerJoin(meetings, eq(meetings.id, answers.meetingId))
    .where(and(eq(answers.memberId, memberId), sql`${meetings.startsAt} > ${now().getTime()}`, which))
    .all();
  for (const meeting of left) {
    tx.delete(answers)
      .where(and(eq(answers.meetingId, meeting.id), eq(answers.memberId, memberId)))
      .run();
    giveFreePlaces(tx, actor, meeting);
  }
}
