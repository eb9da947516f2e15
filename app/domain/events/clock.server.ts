import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY, HOUR, MINUTE } from "#app/lib/durations.ts";
import { formatDate, formatTime, today } from "#app/lib/london.ts";
import { monotonic } from "#app/lib/monotonic.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { clock, events } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { recordEvent } from "./record.server.ts";

/** What may lie between the clock and the monotonic clock: a machine that sets its clock by the network moves it less. */
const TOLERANCE = 5 * MINUTE;

/** What may lie between the clock and what was last known of the time, when the service starts. */
const FURTHEST = DAY;

type Doubt = "jumped" | "ahead" | "behind";

const WHY = {
  jumped: "it was set to another time while the service ran",
  ahead: "it is more than a day after what the service last knew",
  behind: "it is more than a day before what the service last knew",
} as const satisfies Record<Doubt, string>;

/** Where the clock and the monotonic clock stood when this process first believed the clock, and on whose word. */
let anchor: { clock: number; monotonic: number; word: number | null } | undefined;

/**
 * May what cannot be undone be done by this clock? A clock that was set while the service runs is not believed, nor, at
 * a start, one that is more than a day from what the service last knew; then a person says that it is right, or it is
 * set right. What people do meanwhile is no proof: a log-in has its time from the same clock.
 */
export function isClockBelievable(): boolean {
  return findDoubt() === null;
}

/** Why nothing is released, deleted or sent, for whoever runs the service; undefined while the clock is believed. */
export function describeClockDoubt(): string | undefined {
  const doubt = findDoubt();
  if (!doubt) return undefined;
  const moment = `${formatDate(now())}, ${formatTime(now())}`;
  return `the clock says ${moment}, but ${WHY[doubt]}: nothing is released, deleted or sent. Set it right, or if it is right: npm run admin -- confirm-clock ${today(now())}`;
}

/** Keeps the time that is believed, for the next start. Called while it is; writes once an hour. */
export function keepBelievedTime(): void {
  if (!isClockBelievable()) return;
  const before = clockRow().get();
  if (before && now().getTime() - before.believedAt.getTime() < HOUR) return;
  const believedAt = now();
  db.insert(clock)
    .values({ id: 1, believedAt })
    .onConflictDoUpdate({ target: clock.id, set: { believedAt } })
    .run();
  // Two good clocks may drift apart over months: each hour is held against the last.
  if (anchor) anchor = { ...anchor, clock: believedAt.getTime(), monotonic: monotonic() };
}

/**
 * A person's word that the clock is right. They say which day it is, so that nobody confirms what they have not looked at.
 *
 * @param day today in London, as `YYYY-MM-DD`
 * @throws Response 403 for all but the operator
 */
export function confirmClock(actor: Actor, day: string): Result<Nothing, "otherDay"> {
  authorize(actor, "clock:confirm");
  if (day !== today(now())) return { ok: false, reason: "otherDay" };
  return inTransaction((tx) => {
    const at = now();
    const word = { believedAt: at, confirmedAt: at };
    tx.insert(clock)
      .values({ id: 1, ...word })
      .onConflictDoUpdate({ target: clock.id, set: word })
      .run();
    recordEvent(tx, actor, "clock.confirmed", {});
    return { ok: true };
  });
}

/** As a process begins that has not seen the clock before. For tests, which are one process for many starts. */
export function forgetClock(): void {
  anchor = undefined;
}

function findDoubt(): Doubt | null {
  const known = clockRow().get();
  const word = known?.confirmedAt?.getTime() ?? null;
  const time = { clock: now().getTime(), monotonic: monotonic() };
  if (anchor && anchor.word === word) {
    const drift = time.clock - anchor.clock - (time.monotonic - anchor.monotonic);
    return Math.abs(drift) > TOLERANCE ? "jumped" : null;
  }
  const doubt = doubtAtStart(time.clock, known?.believedAt.getTime());
  if (!doubt) anchor = { ...time, word };
  return doubt;
}

const clockRow = prepared(() =>
  db
    .select({ believedAt: clock.believedAt, confirmedAt: clock.confirmedAt })
    .from(clock)
    .where(sql`${clock.id} = 1`),
);

/**
 * An event is held against the clock too: one of the future was written by a clock that was wrong, or this one is. That
 * the newest event is near says nothing for the clock, unless nothing else was ever kept.
 */
function doubtAtStart(clock: number, believedAt: number | undefined): Doubt | null {
  const newest = newestEvent().get()?.occurredAt.getTime();
  const last = believedAt ?? newest;
  if (last !== undefined && clock - last > FURTHEST) return "ahead";
  if (last !== undefined && last - clock > FURTHEST) return "behind";
  return newest !== undefined && newest - clock > FURTHEST ? "behind" : null;
}

const newestEvent = prepared(() =>
  db.select({ occurredAt: events.occurredAt }).from(events).orderBy(sql`${events.sequence} desc`).limit(1),
);
