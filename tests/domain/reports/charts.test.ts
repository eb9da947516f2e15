import { describe, expect, test } from "vitest";
import { buildChart, saidHeadline } from "#app/domain/reports/charts.ts";

type Numbers = Record<string, number | "hidden">;

function headline(well: Numbers, better: Numbers): string | undefined {
  const rows = (numbers: Numbers) => Object.entries(numbers).map(([name, people]) => ({ name, people }));
  const charts = [
    buildChart("wentWell", "Category", rows(well)),
    buildChart("couldBeBetter", "Category", rows(better)),
  ];
  return saidHeadline(charts, 95);
}

describe("what stands above what went well and what could be better", () => {
  test("says how many praised what, and how many said what could be better, out of how many", () => {
    expect(headline({ Staff: 60, Food: 10 }, { Waiting: 45, Staff: 15 })).toBe(
      "60 of 95 people praised Staff. 45 said what could be better in Waiting",
    );
  });

  test("names once what leads both", () => {
    expect(headline({ Staff: 60, Food: 10 }, { Staff: 45, Food: 10 })).toBe(
      "60 of 95 people praised Staff, and 45 said what could be better in it",
    );
  });

  test("gives no number where rounding cannot tell the largest apart", () => {
    expect(headline({ Staff: 60, Food: 55 }, { Waiting: 20, Food: 20 })).toBe(
      "People praised Staff and Food most. 20 each said what could be better in Waiting and Food",
    );
  });

  test("makes no sentence of what is hidden", () => {
    expect(headline({ Staff: "hidden" }, { Waiting: 45 })).toBe(
      "45 of 95 people said what could be better in Waiting",
    );
    expect(headline({ Staff: "hidden" }, { Waiting: "hidden" })).toBe(
      "What went well, and what could be better",
    );
  });
});
