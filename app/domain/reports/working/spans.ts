import { Temporal } from "temporal-polyfill";
import type { PeriodKind } from "#db/vocabulary.ts";
import {
  describePeriod,
  endOf,
  monthsOf,
  type Period,
  periodAround,
  periodBefore,
  periodKey,
} from "../periods.ts";

/** Whole months, the first and the last as `YYYY-MM`: what the working view looks at. */
export type Span = { key: string; name: string; from: string; to: string };

/** What is looked at first: enough to compare the seasons, and never empty because a quarter has just begun. */
export const LAST_YEAR = "last-12-months";

const KINDS: readonly PeriodKind[] = ["year", "quarter", "month"];

/** What somebody can look at, from the month of the first comment until today: the newest of each kind first. */
export function listSpans(firstMonth: string, today: string): Span[] {
  const to = monthOf(today);
  const aYear = monthOf(Temporal.PlainDate.from(today).subtract({ months: 11 }).toString());
  return [
    { key: LAST_YEAR, name: "The last 12 months", from: aYear, to },
    { key: "all", name: "All time", from: firstMonth < to ? firstMonth : to, to },
    ...KINDS.flatMap((kind) =>
      listPeriods(kind, `${firstMonth}-01`, today).map((period) => spanOf(period, to)),
    ),
  ];
}

function listPeriods(kind: PeriodKind, first: string, last: string): Period[] {
  const periods: Period[] = [];
  for (let period = periodAround(kind, last); endOf(period) > first; period = periodBefore(period))
    periods.push(period);
  return periods;
}

/** A period that is not over ends with this month: of the months to come nothing can be said. */
function spanOf(period: Period, thisMonth: string): Span {
  const months = monthsOf(period).map(({ startsOn }) => monthOf(startsOn));
  return {
    key: periodKey(period),
    name: describePeriod(period),
    from: months[0] ?? "",
    to: months.filter((month) => month <= thisMonth).at(-1) ?? "",
  };
}

/** Each month of a span, the oldest first. */
export function monthsIn({ from, to }: Pick<Span, "from" | "to">): { key: string; name: string }[] {
  const months: { key: string; name: string }[] = [];
  for (let day = `${from}-01`; monthOf(day) <= to; day = endOf({ kind: "month", startsOn: day }))
    months.push({ key: monthOf(day), name: describePeriod({ kind: "month", startsOn: day }) });
  return months;
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}
