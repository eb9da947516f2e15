import { Temporal } from "temporal-polyfill";
import { isBankHoliday } from "./bank-holidays.ts";
import { DAY } from "./durations.ts";

/**
 * Working days are Monday to Friday without the bank holidays of England. Days are `YYYY-MM-DD`. Whether a number of days
 * since 1970 is one is asked for long stretches on every list, and remembered.
 */
const known = new Map<number, boolean>();

/** The day that is so many working days after another, which itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let number = numberOf(day);
  for (let left = count; left > 0; ) if (isWorkingNumber(++number)) left--;
  return dayOf(number);
}

/** How many working days lie after the first day and up to the second, which counts. None when the second is not later. */
export function countWorkingDays(after: string, until: string): number {
  let count = 0;
  for (let number = numberOf(after) + 1; number <= numberOf(until); number++)
    if (isWorkingNumber(number)) count++;
  return count;
}

/** Is anybody at work on this day? */
export function isWorkingDay(day: string): boolean {
  return isWorkingNumber(numberOf(day));
}

function isWorkingNumber(number: number): boolean {
  const before = known.get(number);
  if (before !== undefined) return before;
  const day = Temporal.PlainDate.from(dayOf(number));
  const isWorking = day.dayOfWeek <= 5 && !isBankHoliday(day);
  known.set(number, isWorking);
  return isWorking;
}

function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
