import { Temporal } from "temporal-polyfill";
import { isWorkingDay } from "./working-days.ts";

const ZONE = "Europe/London";
const OPENS = Temporal.PlainTime.from("09:00");
const CLOSES = Temporal.PlainTime.from("17:00");

/**
 * The moment when so many hours of work will have passed: 9am to 5pm in London, Monday to Friday, without the bank
 * holidays of England. What begins outside these hours begins at the next opening.
 */
export function addWorkingHours(from: Date, hours: number): Date {
  let at = nextOpening(Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(ZONE));
  let left = Temporal.Duration.from({ minutes: Math.round(hours * 60) });
  for (;;) {
    const closing = at.withPlainTime(CLOSES);
    const until = at.until(closing);
    if (Temporal.Duration.compare(left, until) <= 0) return new Date(at.add(left).epochMilliseconds);
    left = left.subtract(until);
    at = nextOpening(closing);
  }
}

/** This moment if it lies in the hours of work, else the next opening. */
function nextOpening(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const time = at.toPlainTime();
  let day = at.toPlainDate();
  if (isWorkingDay(day.toString())) {
    if (Temporal.PlainTime.compare(time, OPENS) < 0) return at.withPlainTime(OPENS);
    if (Temporal.PlainTime.compare(time, CLOSES) < 0) return at;
  }
  do day = day.add({ days: 1 });
  while (!isWorkingDay(day.toString()));
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: OPENS });
}
