import { expect, test } from "vitest";
import { howSoon } from "#app/lib/how-soon.ts";

const EVENING = new Date("2026-10-24T21:30:00Z");

test("counts days as people do, by the dates of London and not by hours", () => {
  expect(howSoon(new Date("2026-10-24T22:00:00Z"), EVENING)).toBe("Today");
  // Half past midnight in London, two hours later.
  expect(howSoon(new Date("2026-10-24T23:30:00Z"), EVENING)).toBe("Tomorrow");
  // Over the night in which clocks go back.
  expect(howSoon(new Date("2026-10-26T09:00:00Z"), EVENING)).toBe("In 2 days");
});

test("says nothing of what has begun", () => {
  expect(howSoon(EVENING, EVENING)).toBeNull();
  expect(howSoon(new Date("2026-10-24T08:00:00Z"), EVENING)).toBeNull();
});
