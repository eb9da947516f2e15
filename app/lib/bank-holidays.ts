import { Temporal } from "temporal-polyfill";

/** Days that a royal proclamation added, or moved a holiday to. */
const PROCLAIMED = new Set(["2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"]);
/** Days from which a proclamation moved the holiday away. */
const MOVED = new Set(["2020-05-04", "2022-05-30"]);

/**
 * Until this day they were compared with what GOV.UK publishes for England (https://www.gov.uk/bank-holidays). The rules
 * go on after it, but not what a proclamation may still move or add; `/readyz` warns when this is less than a year away.
 */
export const HOLIDAYS_KNOWN_UNTIL = "2027-12-31";

const holidaysByYear = new Map<number, ReadonlySet<string>>();

/**
 * Is this day a bank holiday in England? The rules are those of the Banking and Financial Dealings Act 1971, with the
 * custom that a holiday at the weekend is kept on the next day of work.
 */
export function isBankHoliday(day: Temporal.PlainDate): boolean {
  const holidays = holidaysByYear.get(day.year) ?? holidaysOf(day.year);
  holidaysByYear.set(day.year, holidays);
  return holidays.has(day.toString());
}

function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const days = [
    afterWeekend(Temporal.PlainDate.from({ year, month: 1, day: 1 })),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...listChristmasDays(year),
  ].map(String);
  const proclaimed = [...PROCLAIMED].filter((day) => day.startsWith(`${year}-`));
  return new Set([...days.filter((day) => !MOVED.has(day)), ...proclaimed]);
}

/** Christmas Day and Boxing Day, or the days of work that stand in for them. */
function listChristmasDays(year: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 12, day: 25 });
  const second = first.add({ days: 1 });
  if (first.dayOfWeek === 5) return [first, second.add({ days: 2 })];
  if (first.dayOfWeek === 6) return [first.add({ days: 2 }), second.add({ days: 2 })];
  if (first.dayOfWeek === 7) return [second.add({ days: 1 }), second];
  return [first, second];
}

function afterWeekend(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek <= 5 ? day : day.add({ days: 8 - day.dayOfWeek });
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: last.dayOfWeek - 1 });
}

/** By the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day });
}
