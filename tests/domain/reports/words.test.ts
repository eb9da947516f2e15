import { describe, expect, test } from "vitest";
import {
  closedPeriods,
  describePeriod,
  momentsOf,
  periodBefore,
  periodKey,
} from "#app/domain/reports/periods.ts";
import type { ControlledReport } from "#app/domain/reports/report.ts";
import { changeWords, findLargest, headlineWords, listWords, shareWords } from "#app/domain/reports/words.ts";

const THEMES = [
  { id: "a", name: "Parking" },
  { id: "b", name: "Food" },
  { id: "c", name: "Pain" },
];

const report = (cells: ControlledReport["cells"]): ControlledReport => ({
  isWithheld: false,
  months: [],
  responses: [],
  cells,
});

const TRUST = { scope: "organisation", place: "a trust" } as const;

describe("a headline is made from shown numbers by stated rules", () => {
  const rows = [
    { name: "Parking", people: 15 },
    { name: "Food", people: 15 },
    { name: "Pain", people: "hidden" as const },
  ];

  test("how many, what about most, and the share where a percentage may be shown", () => {
    const cells = { people: 60, rated: 40, "rating:goodOrVeryGood": 32 };
    expect(headlineWords(report(cells), TRUST, "March 2025", rows)).toEqual([
      "60 people told us about a trust in March 2025.",
      "They spoke most often about Parking and Food (15 people each).",
      "80% (4 out of 5) of those who gave a rating said good or very good.",
    ]);
  });

  test("a group is told something, and others are told about; older reports have the parts of a half alone", () => {
    const cells = { people: 60, rated: 40, "rating:veryGood": 20, "rating:good": 12 };
    const group = { scope: "group", place: "a group" } as const;
    expect(headlineWords(report(cells), group, "2025", [])).toEqual([
      "60 people told a group about cancer care in 2025.",
      "80% (4 out of 5) of those who gave a rating said good or very good.",
    ]);
  });

  test("no share over a base below 20, or of a hidden number; no most among four equals or what says nothing", () => {
    const few = { people: 40, rated: 15, "rating:goodOrVeryGood": 10 };
    const hidden = { people: 40, rated: 40, "rating:goodOrVeryGood": "hidden" as const };
    for (const cells of [few, hidden])
      expect(headlineWords(report(cells), TRUST, "2025", [])).toHaveLength(1);
    const equal = ["a", "b", "c", "d"].map((name) => ({ name, people: 10 }));
    expect(findLargest(equal)).toBeUndefined();
    expect(findLargest([{ name: "Not assigned", people: 20 }, ...rows])?.people).toBe(15);
  });

  test("what one step of rounding could make equal is about as often; a fall of one step is no change", () => {
    const near = [
      { name: "Food", people: 15 },
      { name: "Parking", people: 20 },
    ];
    expect(headlineWords(report({ people: 40 }), TRUST, "2025", near)[1]).toBe(
      "They spoke most often about Parking and Food, about as often.",
    );
    expect(changeWords(report({ people: 35 }), report({ people: 40 }), "2024", [])[0]).toBe(
      "About as many people told us: 35, against 40 in 2024.",
    );
  });

  test("shares and lists in words", () => {
    expect([0, 5, 50, 60, 67, 100].map(shareWords)).toEqual([
      "0%",
      "5%",
      "50% (5 out of 10)",
      "60% (3 out of 5)",
      "67% (about 7 out of 10)",
      "100%",
    ]);
    expect([listWords([]), listWords(["a"]), listWords(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
  });
});

test("two periods are compared where both show a number, and themes where they differ by 10 and more", () => {
  const now = report({ people: 40, "theme:a": 25, "theme:b": 10, "theme:c": "hidden" });
  const before = report({ people: 30, "theme:a": 10, "theme:b": 15, "theme:c": 20 });
  expect(changeWords(now, before, "2024", THEMES)).toEqual([
    "More people told us: 40, against 30 in 2024.",
    "More spoke about Parking: 25, against 10.",
  ]);
  expect(changeWords(now, undefined, "2024", THEMES)).toEqual([
    "There is no report of 2024 to compare with.",
  ]);
  expect(changeWords(now, report({}), "2024", THEMES)).toEqual([
    "How many told us in 2024 is not shown, so we cannot compare.",
  ]);
});

describe("periods of the calendar in London", () => {
  test("only what is over is closed, the shorter first of what ends together", () => {
    expect(closedPeriods("2024-11-20", "2025-01-01").map(periodKey)).toEqual([
      "2024-11",
      "2024-12",
      "2024-q4",
      "2024",
    ]);
    expect(closedPeriods("2025-03-02", "2025-03-31")).toEqual([]);
  });

  test("have names, a period before, and begin at midnight in summer time too", () => {
    const quarter = { kind: "quarter", startsOn: "2025-04-01" } as const;
    expect(describePeriod(quarter)).toBe("April to June 2025");
    expect(describePeriod(periodBefore(quarter))).toBe("January to March 2025");
    expect(momentsOf(quarter).from.toISOString()).toBe("2025-03-31T23:00:00.000Z");
    expect(describePeriod({ kind: "year", startsOn: "2025-01-01" })).toBe("2025");
  });
});
