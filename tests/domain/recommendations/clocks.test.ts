import { describe, expect, test } from "vitest";
import {
  isTwiceLate,
  readClock,
  resumeClock,
  startClock,
  startSendClock,
} from "#app/domain/recommendations/clocks.ts";
import { addWorkingDays, countWorkingDays, isWorkingDay } from "#app/lib/working-days.ts";

/** As GOV.UK publishes them for England and Wales (https://www.gov.uk/bank-holidays). */
const BANK_HOLIDAYS = {
  2025: ["01-01", "04-18", "04-21", "05-05", "05-26", "08-25", "12-25", "12-26"],
  2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
  2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
};

test.each(Object.entries(BANK_HOLIDAYS))(
  "nobody is at work on the bank holidays of %s, and only on those",
  (year, days) => {
    const off: string[] = [];
    for (
      let at = new Date(`${year}-01-01T12:00:00Z`);
      at.getUTCFullYear() === Number(year);
      at.setUTCDate(at.getUTCDate() + 1)
    ) {
      const day = at.toISOString().slice(0, 10);
      const isWeekday = at.getUTCDay() >= 1 && at.getUTCDay() <= 5;
      if (isWeekday && !isWorkingDay(day)) off.push(day.slice(5));
    }
    expect(off).toEqual(days);
  },
);

describe("a clock", () => {
  test("has the day of receipt as day zero, and skips Christmas and the weekends", () => {
    const clock = startSendClock("2026-12-18", undefined);
    expect(clock.dueOn).toBe("2027-01-20");
    expect(readClock(clock, "2026-12-18")).toMatchObject({ day: 0, of: 20, isLate: false });
    expect(readClock(clock, "2026-12-29")).toMatchObject({ day: 5, of: 20 });
  });

  test("is late on the day after, and twice late after twice its days", () => {
    const clock = startClock("2026-06-01", 20);
    expect(readClock(clock, "2026-06-29")).toMatchObject({ day: 20, isLate: false });
    const late = readClock(clock, "2026-06-30");
    expect(late).toMatchObject({ day: 21, isLate: true });
    expect(late && isTwiceLate(late)).toBe(false);
    const twice = readClock(clock, addWorkingDays("2026-06-01", 40));
    expect(twice && isTwiceLate(twice)).toBe(true);
  });

  test.each([
    ["sooner than the 20 days", "2026-06-10", "2026-06-29"],
    ["later", "2026-07-08", "2026-07-08"],
    ["later than the 40 days", "2026-11-01", "2026-07-27"],
  ])("waits for a meeting that is %s", (_when, meeting, due) => {
    expect(startSendClock("2026-06-01", meeting).dueOn).toBe(due);
  });

  test("stands still while it is paused, for 20 days at the most, and keeps its day", () => {
    const clock = { ...startClock("2026-06-01", 20), pausedOn: "2026-06-08" };
    expect(readClock(clock, "2026-06-15")).toMatchObject({
      day: 5,
      of: 20,
      isPaused: true,
      dueOn: "2026-07-06",
    });
    expect(readClock(clock, "2026-09-01")).toMatchObject({
      isPaused: false,
      isLate: true,
      dueOn: "2026-07-27",
    });
    const resumed = resumeClock(clock, "2026-06-15");
    expect(resumed).toMatchObject({ dueOn: "2026-07-06", pausedDays: 5, pausedOn: null });
    expect(readClock(resumed, "2026-06-15")).toMatchObject({ day: 5, of: 20, isPaused: false });
  });

  test("counts none where the end is not after the beginning", () => {
    expect(countWorkingDays("2026-06-05", "2026-06-05")).toBe(0);
    expect(countWorkingDays("2026-06-05", "2026-06-01")).toBe(0);
    expect(countWorkingDays("2026-06-05", "2026-06-08")).toBe(1);
  });
});
