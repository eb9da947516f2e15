import { Temporal } from "temporal-polyfill";
import { momentInLondon } from "#app/lib/london.ts";
import { PERIOD_KINDS, type PeriodKind, wordsOf } from "#db/vocabulary.ts";

/**
 * A month, quarter or year of the calendar, or four quarters that are no year of it. `startsOn` is its first day in
 * London, as `YYYY-MM-DD`.
 */
export type Period = { kind: PeriodKind; startsOn: string };

const MONTHS_IN = { month: 1, quarter: 3, fourQuarters: 12, year: 12 } as const satisfies Record<
  PeriodKind,
  number
>;

/** Made once: a formatter for each name took more than half of the time of a report. */
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** Those that do not overlap with another of their kind. */
type CalendarKind = Exclude<PeriodKind, "fourQuarters">;

/** The period of this kind that a day lies in. */
export function periodAround(kind: CalendarKind, day: string): Period {
  const date = Temporal.PlainDate.from(day);
  const month = date.month - ((date.month - 1) % MONTHS_IN[kind]);
  return { kind, startsOn: date.with({ month, day: 1 }).toString() };
}

/** Every period that a day lies in, the shorter first. */
export function periodsAround(day: string): Period[] {
  const quarter = periodAround("quarter", day);
  const rolling = [9, 6, 3, 0].map((months) => monthsLater(quarter.startsOn, -months)).filter(isNoYear);
  return [
    periodAround("month", day),
    quarter,
    ...rolling.map((startsOn): Period => ({ kind: "fourQuarters", startsOn })),
    periodAround("year", day),
  ];
}

/** Four quarters that begin in January are the year. */
function isNoYear(startsOn: string): boolean {
  return !startsOn.endsWith("-01-01");
}

function monthsLater(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The first day after the period. */
export function endOf({ kind, startsOn }: Period): string {
  return monthsLater(startsOn, MONTHS_IN[kind]);
}

export function periodBefore({ kind, startsOn }: Period): Period {
  return { kind, startsOn: monthsLater(startsOn, -MONTHS_IN[kind]) };
}

/** From its first moment in London to the first one after it. */
export function momentsOf(period: Period): { from: Date; to: Date } {
  return { from: midnightOf(period.startsOn), to: midnightOf(endOf(period)) };
}

/** From the first moment of one month to the first one after another: their first days. */
export function momentsFrom(first: string, last: string): { from: Date; to: Date } {
  return { from: midnightOf(first), to: midnightOf(endOf({ kind: "month", startsOn: last })) };
}

/** Every period that began no earlier than the one around the first day and was over when the last day began. */
export function closedPeriods(first: string, last: string): Period[] {
  const calendar = (["month", "quarter", "year"] as const).flatMap((kind) =>
    listFrom(periodAround(kind, first), MONTHS_IN[kind], last),
  );
  const { startsOn } = periodAround("quarter", first);
  const rolling = listFrom({ kind: "fourQuarters", startsOn }, MONTHS_IN.quarter, last).filter((period) =>
    isNoYear(period.startsOn),
  );
  return [...calendar, ...rolling].sort(bySoonest);
}

function listFrom(first: Period, months: number, last: string): Period[] {
  const list: Period[] = [];
  for (
    let period = first;
    endOf(period) <= last;
    period = { ...period, startsOn: monthsLater(period.startsOn, months) }
  )
    list.push(period);
  return list;
}

/** Whichever is over sooner; of two that end together the shorter. */
export function bySoonest(a: Period, b: Period): number {
  return endOf(a).localeCompare(endOf(b)) || MONTHS_IN[a.kind] - MONTHS_IN[b.kind];
}

/** The months of a period, in order. */
export function monthsOf(period: Period): Period[] {
  const first = Temporal.PlainDate.from(period.startsOn);
  return Array.from({ length: MONTHS_IN[period.kind] }, (_, months) => ({
    kind: "month",
    startsOn: first.add({ months }).toString(),
  }));
}

/** Which shorter periods together make up this one: three months, or four quarters, or twelve months. */
export function partsOf(period: Period): Period[][] {
  const months = monthsOf(period);
  if (months.length === 1) return [];
  const quarters = months.filter((_, month) => month % 3 === 0);
  return months.length === 3
    ? [months]
    : [quarters.map(({ startsOn }) => ({ kind: "quarter", startsOn })), months];
}

/** The days between which periods can have to do with each other: a year before it and a year after. */
export function yearsAround(period: Period): { from: string; to: string } {
  return { from: monthsLater(period.startsOn, -12), to: monthsLater(endOf(period), 12) };
}

/** "March 2026", "January to March 2026", "October 2025 to September 2026", "2026". */
export function describePeriod(period: Period): string {
  const year = period.startsOn.slice(0, 4);
  if (period.kind === "year") return year;
  const all = monthsOf(period);
  const months = all.map(({ startsOn }) => monthName(startsOn));
  const [first] = months;
  if (period.kind === "fourQuarters")
    return `${first} ${year} to ${months.at(-1)} ${all.at(-1)?.startsOn.slice(0, 4)}`;
  return months.length === 1 ? `${first} ${year}` : `${first} to ${months.at(-1)} ${year}`;
}

/** How an address names it: `2026-03`, `2026-q1`, `2026`, and four quarters by their last one, `2026-to-q1`. */
export function periodKey({ kind, startsOn }: Period): string {
  const [year, month] = startsOn.split("-");
  if (kind === "year") return `${year}`;
  if (kind === "fourQuarters") return `${Number(year) + 1}-to-q${(Number(month) - 1) / 3}`;
  return kind === "month" ? `${year}-${month}` : `${year}-q${(Number(month) + 2) / 3}`;
}

/** Periods as a list to choose from, each kind under its name. */
export function groupPeriods(periods: readonly (Period & { key: string; name: string })[]) {
  return wordsOf(PERIOD_KINDS)
    .map((kind) => ({
      heading: PERIOD_KINDS[kind],
      items: periods
        .filter((period) => period.kind === kind)
        .map(({ key, name }) => ({ value: key, label: name })),
    }))
    .filter(({ items }) => items.length > 0);
}

function monthName(day: string): string {
  return monthFormat.format(new Date(`${day}T12:00Z`));
}

function midnightOf(day: string): Date {
  const moment = momentInLondon(day, "00:00");
  if (!moment) throw new Error(`There is no day ${day}`);
  return moment;
}
