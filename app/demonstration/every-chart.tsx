import { CountTable } from "#app/ui/charts/count-table.tsx";
import { MonthSeries } from "#app/ui/charts/month-series.tsx";

/** As exact counts, which lead to what they count, and as people counts, which may be hidden. */
export function EveryChart({ longName }: { longName: string }) {
  const said = [{ name: "Went well" }, { name: "Could be better", tone: "better" }] as const;
  return (
    <>
      <CountTable
        id="charts"
        headline="Most praised: Staff. Most to improve: Getting care and support"
        basis="Of 41 comments, July to September 2026. One comment can be in several rows."
        what="Category"
        columns={said}
        atFirst={2}
        rows={[
          { name: "Staff", counts: [countOf(13), countOf(4)] },
          { name: longName, counts: [countOf(5), countOf(1_400)] },
          { name: "Place, equipment and food", counts: [countOf(0), countOf(3)] },
          { name: "Activities", counts: [countOf(2), countOf(0)] },
        ]}
      />
      <CountTable
        id="people"
        headline="60 of 95 people praised the staff"
        basis="People, rounded to 5, from 95 people."
        what="Category"
        columns={said}
        rows={[
          { name: "Staff", counts: [{ count: 60 }, { count: 15 }] },
          { name: "Travel and parking", counts: [{ count: "hidden" }, { count: 20 }] },
        ]}
      />
      <CountTable
        id="ratings"
        headline="80% (4 out of 5) of 50 people who rated their care said good or very good"
        what="Rating"
        columns={[{ name: "People" }]}
        rows={[
          { name: "Very good", counts: [{ count: 30, percent: 60 }] },
          { name: "Good", counts: [{ count: 10, percent: 20 }] },
          { name: "Poor or very poor", counts: [{ count: 0, percent: 0 }] },
        ]}
      />
      <MonthSeries
        id="by-month"
        headline="Each category, month by month"
        series={[
          { name: "Staff", href: "#charts", months: monthsOf([3, 1, 4, 1, 5, 9], [2, 6, 5, 3, 5, 8]) },
          { name: longName, href: "#charts", months: monthsOf([0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 1]) },
        ]}
      />
    </>
  );
}

function countOf(count: number) {
  return { count, href: "#charts" };
}

const MONTHS = ["April 2026", "May 2026", "June 2026", "July 2026", "August 2026", "September 2026"];

function monthsOf(wentWell: readonly number[], couldBeBetter: readonly number[]) {
  return MONTHS.map((name, index) => ({
    key: name,
    name,
    href: "#charts",
    wentWell: wentWell[index] ?? 0,
    couldBeBetter: couldBeBetter[index] ?? 0,
  }));
}
