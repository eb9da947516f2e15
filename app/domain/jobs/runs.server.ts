import { now } from "#app/lib/clock.ts";
import { HOUR, MINUTE } from "#app/lib/durations.ts";
import { isWhenClocksChange, type Schedule } from "#app/lib/schedule.ts";
import { counters } from "#db/counters.server.ts";

/** A job that has not ended by then was cut off with its process. */
const LONGEST = HOUR;

/** What failed is tried again so soon, or at its next time. */
const AGAIN_AFTER = 5 * MINUTE;

/** What runs each second is noted once a minute. */
const NOTED_EVERY = MINUTE;

const notedAt = new Map<string, number>();

/** When this process itself gave a job back, and when it comes again: until then the table need not be asked. */
const restsUntil = new Map<string, { from: number; until: number }>();

/** Writes the table of jobs anew, as the program that starts has them: what it does not have is taken out. */
export function listJobsAs(jobs: readonly { name: string; every: string }[]): void {
  const insert = counters().prepare(
    "insert into jobs (name, every) values (?, ?) on conflict (name) do update set every = excluded.every",
  );
  counters().transaction(() => {
    const known = JSON.stringify(jobs.map(({ name }) => name));
    counters().prepare("delete from jobs where name not in (select value from json_each(?))").run(known);
    for (const { name, every } of jobs) insert.run(name, every);
  })();
  notedAt.clear();
  restsUntil.clear();
}

/**
 * Takes a job that is due for this process, so that no other runs it meanwhile. One that has never run is due at once, and
 * one that ran by a clock that was ahead.
 */
export function takeDueJob(name: string): boolean {
  const time = now().getTime();
  const rest = restsUntil.get(name);
  if (rest && time >= rest.from && time < rest.until) return false;
  if (isWhenClocksChange(now())) return false;
  const taken = counters()
    .prepare(
      `update jobs set began_at = $time, held_until = $until
       where name = $name and (next_at is null or next_at <= $time or began_at > $time)
         and (held_until is null or held_until <= $time or held_until > $until)`,
    )
    .run({ name, time, until: time + LONGEST });
  return taken.changes === 1;
}

/** Gives a job back with how it went, and notes when it comes again. */
export function giveBackJob(name: string, schedule: Schedule, failed: boolean): void {
  const next = schedule.after(now()).getTime();
  const nextAt = failed ? Math.min(next, now().getTime() + AGAIN_AFTER) : next;
  restsUntil.set(name, { from: now().getTime(), until: nextAt });
  note(name, { failed, nextAt, began: null });
}

/** Notes that something which runs again and again has run: when its luck has turned, or a minute after the last note. */
export function noteRun(name: string, began: Date, failed: boolean): void {
  const last = notedAt.get(name);
  const time = now().getTime();
  const isQuiet = last !== undefined && Math.abs(time - last) < NOTED_EVERY;
  if (isQuiet && !failed && !failing.has(name)) return;
  if (failed) failing.add(name);
  else failing.delete(name);
  notedAt.set(name, time);
  note(name, { failed, nextAt: null, began: began.getTime() });
}

const failing = new Set<string>();

function note(name: string, how: { failed: boolean; nextAt: number | null; began: number | null }): void {
  counters()
    .prepare(
      `update jobs set began_at = coalesce($began, began_at), ended_at = $time, held_until = null, next_at = $nextAt,
         failed_at = iif($failed, $time, failed_at), failures = iif($failed, failures + 1, 0)
       where name = $name`,
    )
    .run({ name, time: now().getTime(), ...how, failed: how.failed ? 1 : 0 });
}
