import type { PeriodKind } from "#db/vocabulary.ts";

/** Whole months, the first and the last as `YYYY-MM`: what the working view looks at. */
export type Span = { key: string; name: string; from: string; to: string };

/** What is looked at first: enough to compare the seasons, and never empty because a quarter has just begun. */
export const LAST_YEAR = "last-12-months";

/** So many months make a period of each kind, in the order in which the menu has them. */
const MONTHS_IN = { fourQuarters: 12, year: 12, quarter: 3, month: 1 } as const satisfies Record<
  PeriodKind,
  number
>;

const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
const MONTH_NAMES = Array.from({ length: 12 }, (_, month) => monthFormat.format(Date.UTC(2026, month, 15)));

/** What somebody can look at, from the month of the first comment until today: the newest of each kind first. */
export function listSpans(firstMonth: string, today: string): Span[] {
  const last = numberOf(today);
  const first = Math.min(numberOf(firstMonth), last);
  const to = keyOf(last);
  return [
    { key: LAST_YEAR, name: "The last 12 months", from: keyOf(last - 11), to },
    { key: "all", name: "All time", from: keyOf(first), to },
    ...(Object.keys(MONTHS_IN) as PeriodKind[]).flatMap((kind) => listPeriods(kind, first, last)),
  ];
}

/** A period that is not over ends with this month: of the months to come nothing can be said. */
function listPeriods(kind: PeriodKind, first: number, last: number): Span[] {
  if (kind === "fourQuarters") return listFourQuarters(first, last);
  const length = MONTHS_IN[kind];
  const spans: Span[] = [];
  for (let from = last - (last % length); from + length > first; from -= length) {
    const to = from + length - 1;
    spans.push({ ...NAMED[kind](from, to), from: keyOf(from), to: keyOf(Math.min(to, last)) });
  }
  return spans;
}

/** Those that reports are made of: over, and no year of the calendar. */
function listFourQuarters(first: number, last: number): Span[] {
  const spans: Span[] = [];
  for (let to = last - (last % 3) - 1; to >= first; to -= 3) {
    const from = to - 11;
    if (from % 12 !== 0) spans.push({ ...NAMED.fourQuarters(from, to), from: keyOf(from), to: keyOf(to) });
  }
  return spans;
}

/** The keys and names are those that reports of the same periods have. */
const NAMED: Record<PeriodKind, (from: number, to: number) => Pick<Span, "key" | "name">> = {
  fourQuarters: (from, to) => ({
    key: `${yearOf(to)}-to-q${Math.floor((to % 12) / 3) + 1}`,
    name: `${nameOf(from)} to ${nameOf(to)}`,
  }),
  year: (from) => ({ key: `${yearOf(from)}`, name: `${yearOf(from)}` }),
  quarter: (from, to) => ({
    key: `${yearOf(from)}-q${(from % 12) / 3 + 1}`,
    name: `${MONTH_NAMES[from % 12]} to ${nameOf(to)}`,
  }),
  month: (from) => ({ key: keyOf(from), name: nameOf(from) }),
};

/** Each month of a span, the oldest first. */
export function monthsIn({ from, to }: Pick<Span, "from" | "to">): { key: string; name: string }[] {
  const first = numberOf(from);
  return Array.from({ length: numberOf(to) - first + 1 }, (_, month) => ({
    key: keyOf(first + month),
    name: nameOf(first + month),
  }));
}

/** Months are counted through, so that the next one is one more: a calendar would take longer than the counts. */
function numberOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function keyOf(month: number): string {
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function nameOf(month: number): string {
  return `${MONTH_NAMES[month % 12]} ${yearOf(month)}`;
}

function yearOf(month: number): number {
  return Math.floor(month / 12);
}
