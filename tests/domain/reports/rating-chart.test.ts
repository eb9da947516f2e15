import { expect, test } from "vitest";
import { ratingChart } from "#app/domain/reports/rating-chart.ts";
import type { ControlledReport } from "#app/domain/reports/report.ts";

const chartOf = (cells: ControlledReport["cells"]) =>
  ratingChart({ isWithheld: false, cells, months: [], responses: [] });

const ALL = {
  rated: 100,
  "rating:veryGood": 10,
  "rating:good": 45,
  "rating:goodOrVeryGood": 55,
  "rating:neither": 30,
  "rating:poorOrVeryPoor": 20,
  "rating:neitherOrWorse": 45,
};

test("from the best to the worst, in percent of those who rated, under what most of them said", () => {
  const { headline, rows, tooFew } = chartOf(ALL);
  expect(headline).toBe("55% (about 6 out of 10) of 100 people who rated their care said good or very good");
  expect(rows.map(({ name, percent }) => `${name} ${percent}`)).toEqual([
    "Very good 10",
    "Good 45",
    "Neither good nor poor 30",
    "Poor or very poor 20",
  ]);
  expect(tooFew).toEqual([]);
});

test("where parts of a half are hidden it stands as one, so that neither praise nor concern alone has bars", () => {
  const { headline, rows, tooFew, isThin } = chartOf({
    ...ALL,
    "rating:veryGood": "hidden",
    "rating:good": "hidden",
    "rating:neither": "hidden",
    "rating:poorOrVeryPoor": "hidden",
  });
  expect(headline).toContain("55%");
  expect(rows.map(({ name, people }) => `${name} ${people}`)).toEqual([
    "Good or very good 55",
    "Neither, poor or very poor 45",
  ]);
  expect([tooFew, isThin]).toEqual([[], false]);
});

test("where a half is hidden as well, its parts are named as not shown", () => {
  const hidden = Object.fromEntries(Object.keys(ALL).map((key) => [key, "hidden" as const]));
  expect(chartOf(hidden)).toMatchObject({
    headline: "How people rated their care",
    rows: [],
    tooFew: ["Very good", "Good", "Neither good nor poor", "Poor or very poor"],
    isThin: true,
  });
});

test("a report that was made before ratings had halves is shown as it was made", () => {
  const { headline, rows, tooFew } = chartOf({
    rated: 105,
    "rating:veryGood": "hidden",
    "rating:good": 45,
    "rating:neither": 25,
    "rating:poorOrVeryPoor": 20,
    "rating:doNotKnow": "hidden",
  });
  expect(headline).toBe("How 105 people rated their care");
  expect(rows.map(({ name, percent }) => `${name} ${percent}`)).toEqual([
    "Good 43",
    "Neither good nor poor 24",
    "Poor or very poor 19",
  ]);
  expect(tooFew).toEqual(["Very good", "I do not know"]);
});
