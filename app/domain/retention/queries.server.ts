import { now } from "#app/lib/clock.ts";
import { listDueAfterDeath } from "../absences/due.server.ts";
import { authorize } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";
import { PERIODS, sayPeriod } from "../records/periods.ts";
import { countDue, KINDS, listDue } from "./due.server.ts";
import { isReady } from "./ready.server.ts";

/** The days ahead that a dry run looks at. */
export const AHEAD = 30;

/**
 * What the next run of the job would end, and what comes in the next days, by the very statements of the job. Numbers
 * alone: what of accounts and comments is in no place for an administrator to read.
 *
 * @throws Response 403 for all but administrators
 */
export function readDryRun(actor: Actor) {
  authorize(actor, "retention:see");
  return {
    kinds: KINDS.map((kind) => ({
      what: PERIODS[kind].what,
      period: sayPeriod(PERIODS[kind]),
      goes: listDue(kind, now()).filter(({ id }) => isReady(kind, id)).length,
      due: countDue(kind, now()),
      soon: countDue(kind, now(), AHEAD),
    })),
    afterDeath: listDueAfterDeath().length,
  };
}
