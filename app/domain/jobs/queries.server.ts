import { counters } from "#db/counters.server.ts";
import { authorize } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";

export type JobRow = {
  name: string;
  every: string;
  beganAt: Date | null;
  failedAt: Date | null;
  /** How often it has failed since it last went well. */
  failures: number;
  nextAt: Date | null;
};

/**
 * What runs by itself: what fails first, then by name.
 *
 * @throws Response 403 for all but administrators
 */
export function listJobs(actor: Actor): JobRow[] {
  authorize(actor, "job:see");
  return readJobs();
}

/** What fails, for whoever runs the service. */
export function describeFailingJobs(): string[] {
  return readJobs()
    .filter(({ failures }) => failures > 0)
    .map(({ name, failures }) => `the job "${name}" has failed ${failures} times: the log says why`);
}

type Row = { name: string; every: string; failures: number } & Record<
  "beganAt" | "failedAt" | "nextAt",
  number | null
>;

function readJobs(): JobRow[] {
  const rows = counters()
    .prepare(
      `select name, every, began_at as beganAt, failed_at as failedAt, failures, next_at as nextAt
       from jobs order by failures = 0, name`,
    )
    .all() as Row[];
  return rows.map((row) => ({
    ...row,
    beganAt: momentOf(row.beganAt),
    failedAt: momentOf(row.failedAt),
    nextAt: momentOf(row.nextAt),
  }));
}

function momentOf(time: number | null): Date | null {
  return time === null ? null : new Date(time);
}
