import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { PERIODS, type PeriodName } from "./periods.ts";

/** What was last touched before this moment has been kept for its period, or will have been in so many days. */
export function keptSince(name: PeriodName, daysBefore = 0): Date {
  return new Date(now().getTime() - (PERIODS[name].days - daysBefore) * DAY);
}

/** Until when something is kept that begins now. */
export function keptUntil(name: PeriodName): Date {
  return new Date(now().getTime() + PERIODS[name].days * DAY);
}
