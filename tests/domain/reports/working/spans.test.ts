import { expect, test } from "vitest";
import { describePeriod, type Period, periodKey } from "#app/domain/reports/periods.ts";
import { listSpans, monthsIn } from "#app/domain/reports/working/spans.ts";

const spans = listSpans("2024-11", "2026-02-10");

test("the newest comes first, and what is not over ends with this month", () => {
  expect(spans.map(({ key }) => key)).toEqual([
    "last-12-months",
    "all",
    ...["2025-to-q3", "2025-to-q2", "2025-to-q1"],
    ...["2026", "2025", "2024"],
    ...["2026-q1", "2025-q4", "2025-q3", "2025-q2", "2025-q1", "2024-q4"],
    ...["2026-02", "2026-01", "2025-12", "2025-11", "2025-10", "2025-09", "2025-08", "2025-07", "2025-06"],
    ...["2025-05", "2025-04", "2025-03", "2025-02", "2025-01", "2024-12", "2024-11"],
  ]);
  expect(spans[0]).toMatchObject({ from: "2025-03", to: "2026-02" });
  expect(spans[5]).toMatchObject({ from: "2026-01", to: "2026-02" });
});

test("keys and names are those of the reports of the same periods", () => {
  const periods: Period[] = [
    { kind: "fourQuarters", startsOn: "2024-10-01" },
    { kind: "year", startsOn: "2025-01-01" },
    { kind: "quarter", startsOn: "2025-10-01" },
    { kind: "month", startsOn: "2025-12-01" },
  ];
  for (const period of periods) {
    const span = spans.find(({ key }) => key === periodKey(period));
    expect(span?.name).toBe(describePeriod(period));
  }
});

test("months of a span go over the turn of a year", () => {
  expect(monthsIn({ from: "2025-12", to: "2026-01" })).toEqual([
    { key: "2025-12", name: "December 2025" },
    { key: "2026-01", name: "January 2026" },
  ]);
});
