import { Temporal } from "temporal-polyfill";

/** `month` keeps the weekday and its place in the month: the second Tuesday; a fifth one is the last. */
export type Recurrence = { unit: "week" | "month"; every: number; count: number };

/** The days of something that repeats, the first among them, as `YYYY-MM-DD`. */
export function daysOf(first: string, { unit, every, count }: Recurrence): string[] {
  const start = Temporal.PlainDate.from(first);
  return Array.from({ length: count }, (_, index) => {
    if (unit === "week") return start.add({ weeks: index * every }).toString();
    const month = start.toPlainYearMonth().add({ months: index * every });
    return sameWeekday(start, month).toString();
  });
}

/** Moves a day by as many days as lie between two others. */
export function movedBy(day: string, from: string, to: string): string {
  const { days } = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" });
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function sameWeekday(start: Temporal.PlainDate, month: Temporal.PlainYearMonth): Temporal.PlainDate {
  const place = Math.ceil(start.day / 7);
  const first = month.toPlainDate({ day: 1 });
  const ahead = (start.dayOfWeek - first.dayOfWeek + 7) % 7;
  const day = first.add({ days: ahead + (place - 1) * 7 });
  return place === 5 && day.month !== first.month ? day.subtract({ days: 7 }) : day;
}
