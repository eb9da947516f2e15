import { Temporal } from "temporal-polyfill";
import { momentInLondon } from "#app/lib/london.ts";
import type { PeriodKind } from "#db/vocabulary.ts";

/** A month, quarter or year of the calendar. `startsOn` is its first day in London, as `YYYY-MM-DD`. */
export type Period = { kind: PeriodKind; startsOn: string };

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const satisfies Record<PeriodKind, number>;

/** Made once: a formatter for each name took more than half of the time of a report. */
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

/** Short periods first: a longer one is compared with what the shorter ones within it have shown. */
export const PERIOD_ORDER: readonly PeriodKind[] = ["month", "quarter", "year"];

/** The period of this kind that a day lies in. */
export function periodAround(kind: PeriodKind, day: string): Period {
  const date = Temporal.PlainDate.from(day);
  const month = date.month - ((date.month - 1) % MONTHS_IN[kind]);
  return { kind, startsOn: date.with({ month, day: 1 }).toString() };
}

/** The first day after the period. */
export function endOf({ kind, startsOn }: Period): string {
  return Temporal.PlainDate.from(startsOn).add({ months: MONTHS_IN[kind] }).toString();
}

export function periodBefore({ kind, startsOn }: Period): Period {
  return {
    kind,
    startsOn: Temporal.PlainDate.from(startsOn).subtract({ months: MONTHS_IN[kind] }).toString(),
  };
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
  const periods = PERIOD_ORDER.flatMap((kind) => {
    const list: Period[] = [];
    let period = periodAround(kind, first);
    while (endOf(period) <= last) {
      list.push(period);
      period = { kind, startsOn: endOf(period) };
    }
    return list;
  });
  return periods.sort(bySoonest);
}

/** Whichever is over sooner; of two that end together the shorter. */
export function bySoonest(a: Period, b: Period): number {
  return endOf(a).localeCompare(endOf(b)) || MONTHS_IN[a.kind] - MONTHS_IN[b.kind];
}

/** The months of a quarter or year, in order. */
export function monthsOf(period: Period): Period[] {
  const first = Temporal.PlainDate.from(period.startsOn);
  return Array.from({ length: MONTHS_IN[period.kind] }, (_, months) => ({
    kind: "month",
    startsOn: first.add({ months }).toString(),
  }));
}

/** "March 2026", "January to March 2026", "2026". */
export function describePeriod(period: Period): string {
  const year = period.startsOn.slice(0, 4);
  if (period.kind === "year") return year;
  const months = monthsOf(period).map(({ startsOn }) => monthName(startsOn));
  const [first] = months;
  return months.length === 1 ? `${first} ${year}` : `${first} to ${months.at(-1)} ${year}`;
}

/** How an address names it: `2026-03`, `2026-q1`, `2026`. */
export function periodKey({ kind, startsOn }: Period): string {
  const [year, month] = startsOn.split("-");
  if (kind === "year") return `${year}`;
  return kind === "month" ? `${year}-${month}` : `${year}-q${(Number(month) + 2) / 3}`;
}

function monthName(day: string): string {
  return monthFormat.format(new Date(`${day}T12:00Z`));
}

function midnightOf(day: string): Date {
  const moment = momentInLondon(day, "00:00");
  if (!moment) throw new Error(`There is no day ${day}`);
  return moment;
}
