import { dayFromParts, today } from "#app/lib/london.ts";
import { readWrittenDay } from "#app/lib/written-day.ts";

/** In which order a column has the numbers of a day, in words for whoever chooses. */
export const DAY_ORDERS = {
  dayFirst: "The day first: 2/11 is 2 November",
  monthFirst: "The month first, as in America: 2/11 is 11 February",
} as const;

export type DayOrder = keyof typeof DAY_ORDERS;

/**
 * Why a column was read in its order. `mixed`: some of it only makes days one way, and some only the other; `open`: all of
 * it makes days both ways.
 */
export type DayEvidence = "clear" | "mixed" | "open" | "none";

/** Spreadsheets count days from the last of 1899; these are of the years 1982 to 2064. */
const SERIAL = /^([3-5]\d{4})(?:\.\d+)?$/;
const SERIAL_START = Date.UTC(1899, 11, 30);
const MILLISECONDS_IN_DAY = 86_400_000;

const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;

/**
 * A day as people and programs write it: in numbers in the order that the column has, or in the other where only that makes
 * a day of it; with the name of the month; as computers do; as a spreadsheet counts. A month alone is its first day. What
 * stands around it, a weekday or a time, does not matter: only roughly when it was is kept.
 *
 * @returns `YYYY-MM-DD`, or undefined for what is no day
 */
export function readDay(cell: string, order: DayOrder = "dayFirst"): string | undefined {
  const text = bare(cell);
  const [, first = "", second = "", year = ""] = NUMBERS.exec(text) ?? [];
  if (first) {
    const whole = year.length === 2 ? `20${year}` : year;
    const dayFirst = dayFromParts(first, second, whole);
    const monthFirst = dayFromParts(second, first, whole);
    return order === "dayFirst" ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
  }
  const [, serial] = SERIAL.exec(text) ?? [];
  if (serial) return new Date(SERIAL_START + Number(serial) * MILLISECONDS_IN_DAY).toISOString().slice(0, 10);
  return readComputerDay(text) ?? readNamedDay(text);
}

/** Does a cell hold a day and nothing else? A number alone may be anything. */
export function looksLikeDay(cell: string): boolean {
  return /[/.\-\s]/.test(cell.trim()) && /\d/.test(cell) && readDay(cell) !== undefined;
}

/**
 * In which order a column has its days: what can be no month decides for all of it, and else what would be in the future.
 */
export function guessDayOrder(
  cells: readonly string[],
  now: Date,
): { order: DayOrder; evidence: DayEvidence } {
  const pairs = cells.flatMap((cell) => {
    const [, first, second, year = ""] = NUMBERS.exec(bare(cell)) ?? [];
    return first && second ? [{ first, second, year: year.length === 2 ? `20${year}` : year }] : [];
  });
  const hasDayFirst = pairs.some(({ first }) => Number(first) > 12);
  const hasMonthFirst = pairs.some(({ second }) => Number(second) > 12);
  if (hasDayFirst && hasMonthFirst) return { order: "dayFirst", evidence: "mixed" };
  if (hasDayFirst) return { order: "dayFirst", evidence: "clear" };
  if (hasMonthFirst) return { order: "monthFirst", evidence: "clear" };
  const open = pairs.filter(({ first, second }) => first !== second);
  if (open.length === 0) return { order: "dayFirst", evidence: "none" };
  const latest = today(now);
  const isPast = (day: string | undefined) => day !== undefined && day <= latest;
  const dayFirstIsPast = open.every(({ first, second, year }) => isPast(dayFromParts(first, second, year)));
  const monthFirstIsPast = open.every(({ first, second, year }) => isPast(dayFromParts(second, first, year)));
  if (dayFirstIsPast === monthFirstIsPast) return { order: "dayFirst", evidence: "open" };
  return { order: dayFirstIsPast ? "dayFirst" : "monthFirst", evidence: "clear" };
}

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/i;
const TIME =
  /(?:^|[\sT,]+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|bst|[+-]\d{2}:?\d{2})?(?=$|[\s,])/i;

/** Without weekday and time. "01.10.2026" is no time: what looks like one must have a colon, or stand beside more. */
function bare(cell: string): string {
  const text = cell.trim().replace(WEEKDAY, "").trim();
  if (NUMBERS.test(text)) return text;
  const withoutTime = /:/.test(text) ? text.replace(TIME, " ") : text;
  return withoutTime.replace(/(?<=\d)T$/, "").replace(/^[\s,]+|[\s,]+$/g, "");
}

/** 2026-10-01, 2026/10/01, 20261001, and 2026-10 for a month. */
function readComputerDay(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year && month && day) return dayFromParts(day, month, year);
  const [, ofYear, ofMonth] = /^((?:19|20)\d{2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (ofYear && ofMonth) return dayFromParts("1", ofMonth, ofYear);
  const [, monthFirst, yearLast] = /^(\d{1,2})[-/]((?:19|20)\d{2})$/.exec(text) ?? [];
  return monthFirst && yearLast ? dayFromParts("1", monthFirst, yearLast) : undefined;
}

/** "1 November 2026", "31-Oct-26", "Oct 31, 2026", "Nov 2026", "Nov-26". Without a year it could be any. */
function readNamedDay(text: string): string | undefined {
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const parts = text.split(/[\s,./-]+/).filter((part) => part !== "" && part !== "of");
  if (parts.length === 2) return readWrittenDay(["1", ...parts].join(" "), "2000-01-01");
  return parts.length === 3 ? readWrittenDay(parts.join(" "), "2000-01-01") : undefined;
}
