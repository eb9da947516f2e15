import { sqlite } from "#db/client.server.ts";
import { environment } from "#environment";
import { deleteOldCounts } from "./auth/limits.server.ts";
import { deleteExpiredSessions } from "./auth/session.server.ts";
import { forgetPauses } from "./domain/absences/pausing.server.ts";
import { remindOfOverdue } from "./domain/actions/commands.server.ts";
import type { Send } from "./domain/email/delivering.server.ts";
import { sendDueEmails } from "./domain/email/send.server.ts";
import { isClockBelievable, keepBelievedTime } from "./domain/events/clock.server.ts";
import { isMailHeld } from "./domain/events/mail-hold.server.ts";
import { writeDownRefusals } from "./domain/events/refused.server.ts";
import { deleteOldSuggestions } from "./domain/feedback/changes/commands.server.ts";
import { deleteExpiredCodeSessions } from "./domain/feedback/codes/commands.server.ts";
import { escalateOverdueConcerns } from "./domain/feedback/concerns/commands.server.ts";
import { deleteHeldDrafts } from "./domain/feedback/drafts/held.server.ts";
import { tidyIdleDrafts } from "./domain/feedback/drafts/retention.server.ts";
import { forgetFollowers } from "./domain/feedback/followers/commands.server.ts";
import { lapseQuestions } from "./domain/feedback/questions/commands.server.ts";
import { destroyOtherTexts } from "./domain/feedback/versions/commands.server.ts";
import { removeForgottenFiles } from "./domain/imports/commands.server.ts";
import { runImports } from "./domain/imports/run.server.ts";
import { type Job, runJobs, type Work } from "./domain/jobs/run.server.ts";
import { remindOfMeetings, remindOfNotes } from "./domain/meetings/reminders.server.ts";
import { forgetUnansweredInvitations } from "./domain/membership/invitations/commands.server.ts";
import { closeReviews } from "./domain/notes/commands.server.ts";
import { carryOnEverywhere } from "./domain/notes/roll-over.server.ts";
import { turnOfficesToday } from "./domain/offices/days.server.ts";
import { forgetCopies } from "./domain/own-data/copy/commands.server.ts";
import { emptyLog, rewriteEachNight } from "./domain/own-data/traces.server.ts";
import { removeUnconfirmedAccounts } from "./domain/people/commands.server.ts";
import { deleteExpiredFlows } from "./domain/people/log-in-flows.server.ts";
import { deleteExpiredTokens } from "./domain/people/one-time-tokens.server.ts";
import { deleteExpiredChallenges } from "./domain/people/second-step/passkeys.server.ts";
import { removeLostSecondSteps } from "./domain/people/second-step/removal/commands.server.ts";
import { askWhatHelped } from "./domain/recommendations/asking/commands.server.ts";
import { endPauses } from "./domain/recommendations/owning/pauses-over.server.ts";
import { remindOfLate, tellOfPassedOn } from "./domain/recommendations/reminders.server.ts";
import { backUpWhenDue, keepLedgerOfBackups } from "./domain/recovery/backups.server.ts";
import { reissueStopped } from "./domain/reports/issued/reissuing.server.ts";
import { countRecalledReleases } from "./domain/reports/recalls/queries.server.ts";
import { releaseClosedPeriods } from "./domain/reports/releases.server.ts";
import { foldChanged } from "./domain/reports/working/changed.server.ts";
import { deleteUnsentResponses } from "./domain/responses/commands.server.ts";
import { keepNoLonger } from "./domain/retention/run.server.ts";
import { compareSearch } from "./domain/search/comparing.server.ts";
import { now } from "./lib/clock.ts";
import { MINUTE, SECOND } from "./lib/durations.ts";
import { today } from "./lib/london.ts";
import { mailThrough } from "./lib/mail.server.ts";
import { Schedule } from "./lib/schedule.ts";

/** What runs beside requests, in the same process: SQLite has one writer, and that is this one. */
function listJobs(send: Send | undefined): Job[] {
  return [
    ...byTheClock([
      ...listMinuteJobs(),
      ...listHourlyJobs(),
      ...listDailyJobs(),
      ...(send ? listMailJobs(send) : []),
    ]),
    ...listOfTheFile(),
    // Whatever the clock says: words that were taken back are missing from their report until then.
    { name: "Write taken back words out of issued reports", every: SECOND, work: reissueStopped },
    { name: "Read imported files", every: SECOND, work: runImports },
    { name: "Count what has changed", every: SECOND, work: (mustEnd) => foldChanged(mustEnd) },
  ];
}

function listMinuteJobs(): Job[] {
  return [
    { name: "Keep the time that is believed", every: MINUTE, work: keepBelievedTime },
    { name: "End what a code has opened", every: MINUTE, work: deleteExpiredCodeSessions },
    { name: "Write down how often was refused", every: MINUTE, work: () => writeDownRefusals() },
    { name: "Forget counts of tries", every: 5 * MINUTE, work: deleteOldCounts },
    { name: "Remove lost second steps", every: 10 * SECOND, work: removeLostSecondSteps },
    { name: "Remind of meetings", every: MINUTE, work: remindOfMeetings },
    { name: "Remind of notes", every: MINUTE, work: remindOfNotes },
    { name: "Let questions lapse", every: MINUTE, work: lapseQuestions },
    { name: "Tell a second person of what cannot wait", every: MINUTE, work: escalateOverdueConcerns },
    {
      name: "Release the reports of closed periods",
      every: MINUTE,
      work: onceADay(releaseClosedPeriods, countRecalledReleases),
    },
    { name: "Close the review of notes", every: MINUTE, work: closeReviews },
    { name: "Carry actions on to the next meeting", every: MINUTE, work: carryOnEverywhere },
  ];
}

function listHourlyJobs(): Job[] {
  return [
    { name: "Delete sessions that ended", at: eachHourAt(7), work: deleteExpiredSessions },
    { name: "Delete links that ended", at: eachHourAt(9), work: deleteExpiredTokens },
    { name: "Delete log-ins that were begun", at: eachHourAt(11), work: deleteExpiredFlows },
    { name: "Delete passkeys that were asked for", at: eachHourAt(13), work: deleteExpiredChallenges },
    { name: "Forget addresses beside codes", at: eachHourAt(17), work: forgetFollowers },
    { name: "Remove accounts that nobody confirmed", at: eachHourAt(19), work: removeUnconfirmedAccounts },
    { name: "Forget invitations without an answer", at: eachHourAt(21), work: forgetUnansweredInvitations },
    { name: "Delete old suggestions", at: eachHourAt(23), work: deleteOldSuggestions },
    { name: "Destroy texts before their change", at: eachHourAt(27), work: destroyOtherTexts },
    { name: "Forget pauses that are over", at: eachHourAt(15), work: forgetPauses },
    { name: "Forget copies that were asked for", at: eachHourAt(25), work: forgetCopies },
    { name: "Delete responses that were not sent", at: eachHourAt(29), work: deleteUnsentResponses },
    { name: "Tidy drafts that nobody touches", at: eachHourAt(31), work: tidyIdleDrafts },
    { name: "Delete drafts that browsers held", at: eachHourAt(32), work: deleteHeldDrafts },
    { name: "Remove files of imports", at: eachHourAt(33), work: removeForgottenFiles },
    { name: "Remind of overdue actions", at: eachHourAt(37), work: remindOfOverdue },
  ];
}

/** What is due with a new day comes soon after midnight. */
function listDailyJobs(): Job[] {
  return [
    { name: "Begin and end offices", at: new Schedule("1 0 * * *"), work: turnOfficesToday },
    { name: "Let clocks go on after a pause", at: new Schedule("1 0 * * *"), work: endPauses },
    { name: "Ask whether changes helped", at: new Schedule("2 0 * * *"), work: askWhatHelped },
    { name: "Remind of late recommendations", at: new Schedule("3 0 * * *"), work: remindOfLate },
    { name: "Tell of recommendations that passed on", at: new Schedule("4 0 * * *"), work: tellOfPassedOn },
    { name: "End what was kept long enough", at: new Schedule("7 3 * * *"), work: keepNoLonger },
    { name: "Compare search with what it is made of", at: new Schedule("17 3 * * *"), work: compareSearch },
  ];
}

/** Mail waits after a restore until somebody has looked at it. */
function listMailJobs(send: Send): Job[] {
  return [
    {
      name: "Send emails",
      every: SECOND,
      isOff: isMailHeld,
      work: (mustEnd) => sendDueEmails(send, mustEnd),
    },
  ];
}

/** What the file of record needs, whatever the clock says. */
function listOfTheFile(): Job[] {
  return [
    { name: "Keep the ledger of what was taken back", every: SECOND, work: keepLedgerOfBackups },
    { name: "Back up", every: MINUTE, work: backUpWhenDue },
    {
      name: "Bring the file up to date",
      every: MINUTE,
      work: emptyLog,
    },
    {
      name: "Look how the file is used",
      at: new Schedule("40 3 * * *"),
      work: () => sqlite().pragma("optimize"),
    },
    // Words that were erased or withdrawn may still stand between others, and in the log.
    { name: "Write the file anew", at: new Schedule("50 3 * * *"), work: () => rewriteEachNight() },
  ];
}

/** Each hour but the two in which clocks change. */
function eachHourAt(minute: number): Schedule {
  return new Schedule(`${minute} 0,3-23 * * *`);
}

/** What acts on time acts by a clock that is believed, and ends in the middle of its work when it no longer is. */
function byTheClock(jobs: Job[]): Job[] {
  return jobs.map(({ work, isOff, ...job }) => ({
    ...job,
    isOff: () => !isClockBelievable() || isOff?.() === true,
    work: (isStopping) => work(() => isStopping() || !isClockBelievable()),
  }));
}

/**
 * For what can be due only after midnight in London, or when something else has changed.
 *
 * @param stateOf what makes it look again on the same day when it has changed
 */
function onceADay(work: Work, stateOf: () => number): Work {
  let doneFor = "";
  return async (mustEnd) => {
    const state = `${today(now())} ${stateOf()}`;
    if (state === doneFor) return;
    await work(mustEnd);
    if (!mustEnd()) doneFor = state;
  };
}

/**
 * Starts the jobs.
 *
 * @param send how emails leave; by default through the mail server of the settings, and without one they wait
 * @returns a function that ends them all and resolves when none is running
 */
export function startJobs(
  reportFailure: (error: unknown) => void,
  send: Send | undefined = findMailServer(),
): () => Promise<void> {
  return runJobs(listJobs(send), reportFailure);
}

function findMailServer(): Send | undefined {
  const { smtpUrl, mailFrom } = environment();
  return smtpUrl ? mailThrough(smtpUrl, mailFrom) : undefined;
}
