import { formatDay } from "#app/lib/london.ts";
import { addWorkingDays, countWorkingDays } from "#app/lib/working-days.ts";

/** Working days: to acknowledge, to respond, to respond at the latest, to send again, and to stand still. */
export const DAYS = { acknowledge: 2, respond: 20, respondAtLatest: 40, sendAgain: 20, pause: 20 } as const;

/** What is stored of a clock: its day zero, the day by which to act, and its pauses. Everything else is worked out. */
export type Clock = {
  sinceOn: string | null;
  dueOn: string | null;
  pausedOn: string | null;
  pausedDays: number;
  /** The days on which a moderator had an answer that went back: they count for nobody. */
  readDays: number;
};

/** A clock at its beginning: the day of receipt in London is day zero. */
export function startClock(today: string, days: number): Clock {
  return { sinceOn: today, dueOn: addWorkingDays(today, days), pausedOn: null, pausedDays: 0, readDays: 0 };
}

/**
 * The clock of what was sent: 20 working days, or until the receiving group's next meeting where that is later, and
 * never more than 40.
 */
export function startSendClock(today: string, nextMeetingOn: string | undefined): Clock {
  const clock = startClock(today, DAYS.respond);
  const latest = addWorkingDays(today, DAYS.respondAtLatest);
  if (!nextMeetingOn || !clock.dueOn || nextMeetingOn <= clock.dueOn) return clock;
  return { ...clock, dueOn: nextMeetingOn < latest ? nextMeetingOn : latest };
}

/** Nothing is due. */
export const NO_CLOCK: Clock = { sinceOn: null, dueOn: null, pausedOn: null, pausedDays: 0, readDays: 0 };

type ClockOfRow = Clock & { state: string; combinedIntoId: string | null; notHelpedOn: string | null };

/**
 * The clock that a reader may see. What is answered has one again because somebody who was asked said that it has not
 * helped: outside that would tell of a single person, so everyone reads the one that began when a group said so in a
 * meeting, whatever ran before. Of what is read below another one that other's clock counts.
 */
export function clockFor(row: ClockOfRow, isForInside: boolean): Clock {
  if (row.combinedIntoId) return NO_CLOCK;
  if (row.state !== "answered" || isForInside) return row;
  if (!row.notHelpedOn || !row.dueOn) return NO_CLOCK;
  const ofGroup = startClock(row.notHelpedOn, DAYS.respond);
  return row.dueOn > (ofGroup.dueOn ?? "") ? { ...ofGroup, dueOn: row.dueOn } : ofGroup;
}

/** The clock goes on after a pause: what is due later by the days that it stood still. */
export function resumeClock(clock: Clock, today: string): Clock {
  const stood = daysStanding(clock, today);
  const dueOn = clock.dueOn && addWorkingDays(clock.dueOn, stood);
  return { ...clock, dueOn, pausedOn: null, pausedDays: clock.pausedDays + stood };
}

/**
 * The clock of an answer that a moderator sends back: it is due later by the working days on which they had it.
 *
 * @param clock as it stood when the answer was handed in, with the day on which it was due
 */
export function addReading(
  clock: Clock,
  handedInOn: string,
  today: string,
): Pick<Clock, "dueOn" | "readDays"> {
  const days = countWorkingDays(handedInOn, today);
  return { dueOn: clock.dueOn && addWorkingDays(clock.dueOn, days), readDays: clock.readDays + days };
}

/** Has a pause lasted as long as it may? */
export function isPauseOver(clock: Clock, today: string): boolean {
  return clock.pausedOn !== null && readClock(clock, today)?.isPaused === false;
}

/** What a clock says on a day, for people and for what is late. */
export type ClockReading = { day: number; of: number; dueOn: string; isPaused: boolean; isLate: boolean };

/** @returns undefined when nothing is due */
export function readClock(clock: Clock, today: string): ClockReading | undefined {
  const { sinceOn, dueOn } = clock;
  if (!sinceOn || !dueOn) return undefined;
  const stood = daysStanding(clock, today);
  const due = addWorkingDays(dueOn, stood);
  return {
    day: Math.max(0, countWorkingDays(sinceOn, today) - clock.pausedDays - clock.readDays - stood),
    of: countWorkingDays(sinceOn, dueOn) - clock.pausedDays - clock.readDays,
    dueOn: due,
    // A pause that has lasted as long as it may is over, whether or not somebody said so.
    isPaused: clock.pausedOn !== null && stood < DAYS.pause - clock.pausedDays,
    isLate: today > due,
  };
}

/** "day 9 of 20, due 4 March 2026"; once that is past, "12 working days late, due 4 March 2026": no day is the 32nd of 20. */
export function sayClock({ day, of, dueOn, isLate }: ClockReading): string {
  const due = `due ${formatDay(dueOn)}`;
  if (!isLate) return `day ${day} of ${of}, ${due}`;
  // On a weekend after the last day no working day has passed yet.
  const late = Math.max(day - of, 1);
  return `${late} working ${late === 1 ? "day" : "days"} late, ${due}`;
}

/** The day of a promise that stands: what is refused, closed or confirmed is promised no more. */
export function standingPromise({ state, promisedOn }: { state: string; promisedOn: string | null }) {
  return state === "answered" ? promisedOn : null;
}

/** Has the day of a promise passed, and it was not made? Nobody has to say so. */
export function isPromiseLate(row: { state: string; promisedOn: string | null }, today: string): boolean {
  const promisedOn = standingPromise(row);
  return promisedOn !== null && promisedOn < today;
}

/** By when something is due as a day sees it: later by the days on which a clock has stood still until then. */
export function dueDay(clock: Pick<Clock, "dueOn" | "pausedOn" | "pausedDays">, today: string) {
  return clock.dueOn && addWorkingDays(clock.dueOn, daysStanding(clock, today));
}

/** Has twice the time passed? Then the level above hears of it. */
export function isTwiceLate({ day, of }: ClockReading): boolean {
  return day >= 2 * of && of > 0;
}

/** Has who got it acknowledged it too late? */
export function isAcknowledgementLate({ sinceOn }: Clock, today: string): boolean {
  return sinceOn !== null && today > addWorkingDays(sinceOn, DAYS.acknowledge);
}

/** The working days since it was first sent, whatever happened in between: this clock is never started again. */
export function countWhole(firstSentOn: string, until: string): number {
  return countWorkingDays(firstSentOn, until);
}

/** May the clock still stand still? */
export function mayPause({ dueOn, pausedOn, pausedDays }: Clock): boolean {
  return dueOn !== null && pausedOn === null && pausedDays < DAYS.pause;
}

/** The working days that a pause has lasted, as many as are allowed. */
function daysStanding(
  { pausedOn, pausedDays }: Pick<Clock, "pausedOn" | "pausedDays">,
  today: string,
): number {
  if (!pausedOn) return 0;
  return Math.min(countWorkingDays(pausedOn, today), DAYS.pause - pausedDays);
}
