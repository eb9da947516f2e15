import { Temporal } from "temporal-polyfill";
import { MINUTE } from "./durations.ts";

/** Days and times as people in Kent and Medway read their clocks. The database keeps moments in UTC. */
const ZONE = "Europe/London";

/** Swedish days are those of ISO 8601. Temporal would take longer than all else that finds out who is asking. */
const isoFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });
const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: ZONE });
const weekdayFormat = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: ZONE });
const timeFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h12",
  timeZone: ZONE,
});

const time24Format = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: ZONE,
});

/** The last minute that was asked about and its day: days begin with a minute, and every request asks for this one. */
let latest = { minute: Number.NaN, day: "" };

/** The calendar day of a moment in London, as `YYYY-MM-DD`. */
export function today(moment: Date): string {
  const minute = Math.floor(moment.getTime() / MINUTE);
  if (minute !== latest.minute) latest = { minute, day: isoFormat.format(moment) };
  return latest.day;
}

/** "4 March 2027". */
export function formatDate(moment: Date): string {
  return dateFormat.format(moment);
}

/** "4 March 2027" of a day kept as `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return dateFormat.format(new Date(`${day}T12:00:00Z`));
}

/** The day and the short month of a moment, apart: "4" and "Mar". */
export function dayAndMonth(moment: Date): { day: string; month: string } {
  const [day = "", month = ""] = formatDate(moment).split(" ");
  return { day, month: month.slice(0, 3) };
}

/** "4 March 2027 at 2:30pm". */
export function formatMoment(moment: Date): string {
  return `${formatDate(moment)} at ${formatTime(moment)}`;
}

/** "Thursday 4 March 2027". */
export function formatWeekday(moment: Date): string {
  return `${weekdayFormat.format(moment)} ${formatDate(moment)}`;
}

/** The day and month that stand large beside a meeting: "4" and "Mar". */
export function formatDayMark(moment: Date): { day: string; month: string } {
  const [day = "", month = ""] = formatDate(moment).split(" ");
  return { day, month: month.slice(0, 3) };
}

/** "2pm", "2:30pm", "midday", "midnight": the style of the NHS and GOV.UK. */
export function formatTime(moment: Date): string {
  const time = timeFormat.format(moment).replace(":00", "").replace(/\s/g, "").toLowerCase();
  return time === "12pm" ? "midday" : time === "12am" ? "midnight" : time;
}

/** "14:00": the form in which a time of day is kept and handed on. */
export function formatTime24(moment: Date): string {
  return time24Format.format(moment);
}

/** "2pm to 4:30pm". */
export function formatTimes(from: Date, to: Date): string {
  return `${formatTime(from)} to ${formatTime(to)}`;
}

/**
 * The moment of a wall-clock time in London.
 *
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 * @returns undefined when there is no such day or time. In the hour that the clocks skip, the time just after it.
 */
export function momentInLondon(day: string, time: string): Date | undefined {
  try {
    const wall = Temporal.PlainDate.from(day, { overflow: "reject" }).toPlainDateTime(
      Temporal.PlainTime.from(time),
    );
    return new Date(wall.toZonedDateTime(ZONE).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** `YYYY-MM-DD` from the three boxes of a date, or undefined when there is no such day. */
export function dayFromParts(day: string, month: string, year: string): string | undefined {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part)) || year.length !== 4) return undefined;
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) };
    return Temporal.PlainDate.from(parts, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

/** The three boxes of a date from `YYYY-MM-DD`, as people write them; empty ones from nothing. */
export function partsOfDay(date: string): { day: string; month: string; year: string } {
  const [year = "", month = "", day = ""] = date.split("-").map((part) => part.replace(/^0+/, ""));
  return { day, month, year };
}

/** The day before a day, both as `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}

/** The day after a day, both as `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

const MORNING = Temporal.PlainTime.from("07:00");

/** 7 in the morning of the day after a moment. */
export function nextDay(moment: Date): Date {
  return morningAfter(moment, 1);
}

/** 7 in the morning of the next such day of the week after the day of a moment: 1 for Monday to 7 for Sunday. */
export function morningOfNext(dayOfWeek: number, moment: Date): Date {
  return morningAfter(moment, ((dayOfWeek - dayOf(moment).dayOfWeek + 6) % 7) + 1);
}

function morningAfter(moment: Date, days: number): Date {
  const day = dayOf(moment).add({ days });
  return new Date(day.toZonedDateTime({ timeZone: ZONE, plainTime: MORNING }).epochMilliseconds);
}

function dayOf(moment: Date): Temporal.PlainDate {
  return Temporal.PlainDate.from(today(moment));
}
