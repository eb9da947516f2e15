import { describe, expect, test } from "vitest";
import { buildChart, saidHeadline } from "#app/domain/reports/charts.ts";
import { presentReport } from "#app/domain/reports/present.ts";
import { type ControlledReport, KEY } from "#app/domain/reports/report.ts";

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

describe("the first sentences of a report", () => {
  const CATEGORIES = ["Staff", "Food", "Parking"];
  const summary = (numbers: (number | "hidden")[]) => {
    const cells: ControlledReport["cells"] = { [KEY.people]: 95 };
    for (const [at, name] of CATEGORIES.entries()) cells[KEY.category(name)] = numbers[at] ?? 0;
    return presentReport({ isWithheld: false, cells, months: [], responses: [] }, undefined, {
      about: { scope: "organisation", place: "a trust" },
      period: { kind: "quarter", startsOn: "2025-01-01" },
      names: {
        themes: CATEGORIES.map((category) => ({ id: category, name: category, category })),
        stages: [],
      },
    })?.headline.join(" ");
  };

  test("name what was spoken about most", () => {
    expect(summary([40, 10, "hidden"])).toContain("They spoke most often about Staff (40 people).");
  });

  test("name nothing of a table that hides most of its rows, and so stands nowhere", () => {
    expect(summary([40, "hidden", "hidden"])).toBe(
      "95 people told us about a trust in January to March 2025.",
    );
  });
});
