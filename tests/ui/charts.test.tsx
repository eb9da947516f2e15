import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CountRows, CountTable } from "#app/ui/charts/count-table.tsx";
import { MonthSeries } from "#app/ui/charts/month-series.tsx";
import { type ReportChart, tablesOf } from "#app/ui/reports/chart-tables.ts";

const SAID = [{ name: "Went well" }, { name: "Could be better", tone: "better" }] as const;

function chart(id: string, headline: string, values: Partial<ReportChart> = {}): ReportChart {
  return { id, headline, what: "Category", rows: [], nobody: [], tooFew: [], ...values };
}

const row = (name: string, people: number) => ({ name, people, percent: null });

test("what went well and what could be better share a table on one scale, before all others", () => {
  const tables = tablesOf([
    chart("categories", "Spoken about most: Staff", { rows: [row("Staff", 60)] }),
    chart("wentWell", "Most praised: Staff", {
      rows: [row("Staff", 60), row("Food", 10)],
      nobody: ["Parking", "Post"],
      tooFew: ["Waits", "Pain"],
    }),
    chart("couldBeBetter", "Most to improve: Waits", {
      rows: [row("Waits", 45)],
      nobody: ["Post"],
      tooFew: ["Staff", "Food", "Parking", "Pain"],
    }),
  ]);
  expect(tables.map(({ id }) => id)).toEqual(["said", "categories"]);
  expect(tables[0]).toMatchObject({
    headline: "Most praised: Staff. Most to improve: Waits",
    rows: [
      { name: "Staff", counts: [{ count: 60 }, { count: "hidden" }] },
      { name: "Waits", counts: [{ count: "hidden" }, { count: 45 }] },
      { name: "Food", counts: [{ count: 10 }, { count: "hidden" }] },
    ],
    nobody: ["Post"],
    tooFew: ["Parking", "Pain"],
  });
});

test("a table with no number to show comes last, and one side alone stays as it is", () => {
  const hidden = { tooFew: ["Staff"] };
  const tables = tablesOf([
    chart("wentWell", "What went well", hidden),
    chart("couldBeBetter", "What could be better", hidden),
    chart("categories", "Spoken about most: Staff", { rows: [row("Staff", 20)] }),
  ]);
  expect(tables.map(({ id }) => id)).toEqual(["categories", "said"]);
  expect(tablesOf([chart("wentWell", "What went well")]).map(({ id }) => id)).toEqual(["wentWell"]);
});

test("a number leads to what it counts, nought and hidden ones lead nowhere, and bars are for the eye alone", () => {
  const html = renderToStaticMarkup(
    <CountTable
      id="said"
      headline="The finding"
      what="Category"
      columns={SAID}
      rows={[
        {
          name: "Staff",
          counts: [
            { count: 20, href: "#a" },
            { count: 0, href: "#b" },
          ],
        },
        { name: "Waits", counts: [{ count: "hidden" }, { count: 10 }] },
      ]}
    />,
  );
  expect(html).toContain('<a href="#a">20</a>');
  expect(html).not.toContain("#b");
  expect(html).toContain("Not shown");
  expect(html.match(/<svg/g)).toHaveLength(html.match(/aria-hidden="true"/g)?.length ?? 0);
  // 10 is half of 20, and what could be better is striped as well as of another colour.
  expect(html).toMatch(/app-mark--better"[^>]* x2="50%"[^>]* stroke-dasharray/);
  expect(html).not.toMatch(/"app-mark"[^>]* stroke-dasharray/);
});

test("rows beyond the first are folded below, on the same scale", () => {
  const rows = [100, 50, 25].map((count) => ({ name: `Of ${count}`, counts: [{ count }] }));
  const html = renderToStaticMarkup(
    <CountRows labelledBy="themes" what="Theme" columns={[{ name: "People" }]} rows={rows} atFirst={1} />,
  );
  const [first = "", folded = ""] = html.split("<details");
  expect(first).toContain('x2="100%"');
  expect(folded).toContain("2 more");
  expect(folded).toContain('x2="50%"');
});

test("months have what went well above the line and what could be better below it, say the highest of each, and lead to it", () => {
  const months = [
    { key: "1", name: "January 2026", href: "#1", wentWell: 4, couldBeBetter: 0 },
    { key: "2", name: "February 2026", href: "#2", wentWell: 12, couldBeBetter: 3 },
  ];
  const html = renderToStaticMarkup(
    <MonthSeries id="months" headline="By month" series={[{ name: "Staff", href: "#staff", months }]} />,
  );
  expect(html).toContain(">Jan 26</text>");
  expect(html).toContain(">Feb 26</text>");
  expect(html).toContain('<a href="#2">February 2026</a>');
  expect(html.match(/<text[^>]*>(\d+)<\/text>/g)?.map((text) => text.replace(/<[^>]*>/g, ""))).toEqual([
    "12",
    "3",
  ]);
  expect(html).toContain("<th");
  expect(html).toContain("January");
});
