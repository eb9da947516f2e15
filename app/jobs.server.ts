import { setTimeout as wait } from "node:timers/promises";
import { sqlite } from "#db/client.server.ts";
import { environment } from "#environment";
import { deleteOldCounts } from "./auth/limits.server.ts";
import { deleteExpiredSessions } from "./auth/session.server.ts";
import { remindOfOverdue } from "./domain/actions/commands.server.ts";
import { sendDueFollowerEmails } from "./domain/email/follower-emails.server.ts";
import { type Send, sendDueEmails } from "./domain/email/send.server.ts";
import { isClockBelievable, keepBelievedTime } from "./domain/events/clock.server.ts";
import { isMailHeld } from "./domain/events/mail-hold.server.ts";
import { deleteOldSuggestions } from "./domain/feedback/changes/commands.server.ts";
import { deleteExpiredCodeSessions } from "./domain/feedback/codes/commands.server.ts";
import { escalateOverdueConcerns } from "./domain/feedback/concerns/commands.server.ts";
import { tidyIdleDrafts } from "./domain/feedback/drafts/retention.server.ts";
import { forgetFollowers } from "./domain/feedback/followers/commands.server.ts";
import { lapseQuestions } from "./domain/feedback/questions/commands.server.ts";
import { destroyOtherTexts } from "./domain/feedback/versions/commands.server.ts";
import { forgetUnansweredInvitations } from "./domain/groups/invitations/commands.server.ts";
import { removeForgottenFiles } from "./domain/imports/commands.server.ts";
import { runImports } from "./domain/imports/run.server.ts";
import { remindOfMeetings, remindOfNotes } from "./domain/meetings/reminders.server.ts";
import { closeReviews } from "./domain/notes/commands.server.ts";
import { carryOnEverywhere } from "./domain/notes/roll-over.server.ts";
import { turnOfficesToday } from "./domain/offices/days.server.ts";
import { removeUnconfirmedAccounts } from "./domain/people/commands.server.ts";
import { deleteExpiredFlows } from "./domain/people/log-in-flows.server.ts";
import { deleteExpiredTokens } from "./domain/people/one-time-tokens.server.ts";
import { deleteExpiredChallenges } from "./domain/people/second-step/passkeys.server.ts";
import { removeLostSecondSteps } from "./domain/people/second-step/removal/commands.server.ts";
import { askWhatHelped } from "./domain/recommendations/asking/commands.server.ts";
import { remindOfLate } from "./domain/recommendations/reminders.server.ts";
import { backUpWhenDue, keepLedgerOfBackups } from "./domain/recovery/backups.server.ts";
import { reissueStopped } from "./domain/reports/issued/reissuing.server.ts";
import { countRecalledReleases } from "./domain/reports/recalls/queries.server.ts";
import { releaseClosedPeriods } from "./domain/reports/releases.server.ts";
import { foldChanged } from "./domain/reports/working/changed.server.ts";
import { deleteUnsentResponses } from "./domain/responses/commands.server.ts";
import { now } from "./lib/clock.ts";
import { HOUR, MINUTE, SECOND } from "./lib/durations.ts";
import { today } from "./lib/london.ts";
import { mailThrough } from "./lib/mail.server.ts";

type Job = { every: number; work: (mustEnd: () => boolean) => Promise<unknown> | unknown };

/** How long a job may still run when the server stops. An email cut off here goes again under the same message id. */
const LAST_MOMENT = 3 * SECOND;

/** What runs beside requests, in the same process: SQLite has one writer, and that is this one. */
function listJobs(send: Send | undefined): Job[] {
  const timed: Job[] = [
    { every: MINUTE, work: keepBelievedTime },
    { every: HOUR, work: deleteExpiredSessions },
    { every: HOUR, work: deleteExpiredTokens },
    { every: HOUR, work: deleteExpiredFlows },
    { every: MINUTE, work: deleteExpiredCodeSessions },
    { every: HOUR, work: forgetFollowers },
    { every: HOUR, work: deleteExpiredChallenges },
    { every: 5 * MINUTE, work: deleteOldCounts },
    { every: 10 * SECOND, work: removeLostSecondSteps },
    { every: HOUR, work: removeUnconfirmedAccounts },
    { every: HOUR, work: forgetUnansweredInvitations },
    { every: MINUTE, work: remindOfMeetings },
    { every: MINUTE, work: remindOfNotes },
    { every: MINUTE, work: onceADay(turnOfficesToday) },
    { every: HOUR, work: deleteOldSuggestions },
    { every: HOUR, work: destroyOtherTexts },
    { every: HOUR, work: deleteUnsentResponses },
    { every: MINUTE, work: lapseQuestions },
    { every: HOUR, work: tidyIdleDrafts },
    { every: MINUTE, work: escalateOverdueConcerns },
    { every: HOUR, work: removeForgottenFiles },
    { every: MINUTE, work: onceADay(releaseClosedPeriods, countRecalledReleases) },
    { every: MINUTE, work: closeReviews },
    { every: MINUTE, work: carryOnEverywhere },
    { every: HOUR, work: remindOfOverdue },
    { every: MINUTE, work: onceADay(askWhatHelped) },
    { every: MINUTE, work: onceADay(remindOfLate) },
  ];
  if (send) {
    timed.push({ every: SECOND, work: unlessHeld((mustEnd) => sendDueEmails(send, mustEnd)) });
    timed.push({ every: SECOND, work: unlessHeld((mustEnd) => sendDueFollowerEmails(send, mustEnd)) });
  }
  return [
    ...timed.map(byTheClock),
    { every: SECOND, work: runImports },
    { every: SECOND, work: (mustEnd) => foldChanged(mustEnd) },
    // Whatever the clock says: words that were taken back are missing from their report until then.
    { every: SECOND, work: reissueStopped },
    { every: SECOND, work: keepLedgerOfBackups },
    { every: MINUTE, work: backUpWhenDue },
    { every: MINUTE, work: () => sqlite().pragma("wal_checkpoint(PASSIVE)") },
    { every: 24 * HOUR, work: () => sqlite().pragma("optimize") },
    // Empties the log, where words that were withdrawn may still stand.
    { every: 24 * HOUR, work: () => sqlite().pragma("wal_checkpoint(TRUNCATE)") },
  ];
}

/** What acts on time acts by a clock that is believed, and ends in the middle of its work when it no longer is. */
function byTheClock({ every, work }: Job): Job {
  return {
    every,
    work: (isStopping) => {
      if (isClockBelievable()) return work(() => isStopping() || !isClockBelievable());
    },
  };
}

/** After a restore nothing is sent until somebody has looked at what waits. */
function unlessHeld(work: Job["work"]): Job["work"] {
  return (mustEnd) => (isMailHeld() ? undefined : work(mustEnd));
}

/**
 * For what can be due only after midnight in London: looks soon after the start, then once on each new day.
 *
 * @param stateOf what makes it look again on the same day when it has changed
 */
function onceADay(work: Job["work"], stateOf: () => number = () => 0): Job["work"] {
  let doneFor = "";
  return async (mustEnd) => {
    const state = `${today(now())} ${stateOf()}`;
    if (state === doneFor) return;
    await work(mustEnd);
    if (!mustEnd()) doneFor = state;
  };
}

/**
 * Starts the jobs. Each waits for its last run to end before it counts to the next, and a run that fails is reported
 * and tried again at its next turn.
 *
 * @param send how emails leave; by default through the mail server of the settings, and without one they wait
 * @returns a function that ends them all and resolves when none is running
 */
export function startJobs(
  reportFailure: (error: unknown) => void,
  send: Send | undefined = findMailServer(),
): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let isStopped = false;

  const schedule = (job: Job): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = Promise.resolve()
        .then(() => job.work(() => isStopped))
        .then(() => {}, reportFailure)
        .finally(() => {
          running.delete(run);
          if (!isStopped) schedule(job);
        });
      running.add(run);
    }, job.every);
    timers.add(timer);
  };
  for (const job of listJobs(send)) schedule(job);

  return async () => {
    isStopped = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.race([Promise.all(running), wait(LAST_MOMENT, undefined, { ref: false })]);
  };
}

function findMailServer(): Send | undefined {
  const { smtpUrl, mailFrom } = environment();
  return smtpUrl ? mailThrough(smtpUrl, mailFrom) : undefined;
}
