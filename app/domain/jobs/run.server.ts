import { setTimeout as wait } from "node:timers/promises";
import { now } from "#app/lib/clock.ts";
import { SECOND } from "#app/lib/durations.ts";
import type { Schedule } from "#app/lib/schedule.ts";
import { giveBackJob, listJobsAs, noteRun, takeDueJob } from "./runs.server.ts";

/** @param mustEnd says whether it is to end in the middle of its work: the server stops, or its clock is not believed */
export type Work = (mustEnd: () => boolean) => Promise<unknown> | unknown;

/** Something that is looked for again and again, or has its times of the day. */
export type Job = { name: string; work: Work; isOff?: () => boolean } & (
  | { every: number; at?: undefined }
  | { at: Schedule; every?: undefined }
);

/** How often those with times are asked whether they are due: one after the other, so that they share the machine. */
const ASKED_EVERY = 5 * SECOND;

/** How soon after the start comes what is looked for each minute. */
const FIRST = 5 * SECOND;

/** How long a job may still run when the server stops. An email cut off here goes again under the same message id. */
const LAST_MOMENT = 3 * SECOND;

/**
 * Starts the jobs. Each waits for its last run to end before it counts to the next, and a run that fails is reported and
 * tried again.
 *
 * @returns a function that ends them all and resolves when none is running
 */
export function runJobs(jobs: readonly Job[], reportFailure: (error: unknown) => void): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let isStopped = false;

  /** @returns whether it failed */
  const run = async ({ work, every }: Job): Promise<boolean> => {
    try {
      await work(() => isStopped);
      return false;
    } catch (error) {
      // The command line was just writing, which need not be told of: what comes again in a moment is no failure, and what
      // has its time of the day is tried again soon.
      if (isLocked(error)) return every === undefined;
      reportFailure(error);
      return true;
    }
  };
  const repeat = (every: number, first: number, work: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const turn = work()
        .catch(reportFailure)
        .finally(() => {
          running.delete(turn);
          if (!isStopped) repeat(every, every, work);
        });
      running.add(turn);
    }, first);
    timers.add(timer);
  };

  listJobsAs(jobs.map(({ name, every, at }) => ({ name, every: at ? at.often : sayEvery(every) })));
  for (const job of jobs) {
    if (!job.every) continue;
    repeat(job.every, Math.min(job.every, FIRST), async () => {
      if (job.isOff?.()) return;
      const began = now();
      noteRun(job.name, began, await run(job));
    });
  }
  repeat(ASKED_EVERY, ASKED_EVERY, async () => {
    for (const job of jobs) {
      if (!job.at || isStopped || job.isOff?.() || !takeDueJob(job.name)) continue;
      giveBackJob(job.name, job.at, await run(job));
    }
  });

  return async () => {
    isStopped = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.race([Promise.all(running), wait(LAST_MOMENT, undefined, { ref: false })]);
  };
}

function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY") || isLocked(error.cause);
}

function sayEvery(milliseconds: number): string {
  const seconds = milliseconds / SECOND;
  if (seconds < 60) return seconds === 1 ? "Every second" : `Every ${seconds} seconds`;
  return seconds === 60 ? "Every minute" : `Every ${seconds / 60} minutes`;
}
