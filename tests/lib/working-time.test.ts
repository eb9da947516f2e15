import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isBankHoliday } from "#app/lib/bank-holidays.ts";
import { addWorkingHours } from "#app/lib/working-time.ts";

describe("the bank holidays of England", () => {
  // As published by the government for these years.
  test.each([
    [2020, ["01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"]],
    [2021, ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"]],
    [2022, ["01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"]],
    [2023, ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"]],
    [2024, ["01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"]],
    [2025, ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"]],
    [2026, ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"]],
    [2027, ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"]],
  ] as const)("of %i", (year, days) => {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    const found = Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }))
      .filter(isBankHoliday)
      .map((day) => day.toString().slice(5));
    expect(found).toEqual(days);
  });
});

describe("two hours of work later", () => {
  test.each([
    ["on a working morning is that morning", "2026-06-10T09:30:00Z", "2026-06-10T11:30:00.000Z"],
    ["in the late afternoon is the next morning", "2026-06-10T15:30:00Z", "2026-06-11T09:30:00.000Z"],
    ["at night is counted from the opening", "2026-06-10T22:00:00Z", "2026-06-11T10:00:00.000Z"],
    ["on a Friday evening is on Monday", "2026-06-12T16:30:00Z", "2026-06-15T10:00:00.000Z"],
    ["before Easter is on Tuesday", "2026-04-02T16:30:00Z", "2026-04-07T10:00:00.000Z"],
    ["over the change of the clocks is by the clock", "2026-03-27T18:00:00Z", "2026-03-30T10:00:00.000Z"],
    ["that end with the day are over that day", "2026-06-10T14:00:00Z", "2026-06-10T16:00:00.000Z"],
    ["that begin at the closing begin the next morning", "2026-06-10T16:00:00Z", "2026-06-11T10:00:00.000Z"],
    ["in winter is by London's clock too", "2026-12-10T09:30:00Z", "2026-12-10T11:30:00.000Z"],
  ])("%s", (_name, from, to) => {
    expect(addWorkingHours(new Date(from), 2).toISOString()).toBe(to);
  });

  test("a day of work is 8 hours", () => {
    expect(addWorkingHours(new Date("2026-06-10T09:30:00Z"), 8).toISOString()).toBe(
      "2026-06-11T09:30:00.000Z",
    );
  });
});
