import { Chart } from "../charts/chart.tsx";
import { CountRows } from "../charts/count-table.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";
import { type ReportChart, tablesOf } from "./chart-tables.ts";
import { NotShownMeans } from "./not-shown-means.tsx";
import { type QuotationItem, QuotationList } from "./quotation-list.tsx";
import { repliesWords } from "./replies-words.ts";

export interface ReportViewProps {
  place: string;
  period: string;
  report: {
    base: number;
    headline: readonly string[];
    changes: readonly string[];
    charts: readonly ReportChart[];
    said?: string | undefined;
    responses: readonly { name: string; count: number | "hidden"; of?: number | "hidden" }[];
    unheard: readonly string[];
  };
  quotations: { wentWell: readonly QuotationItem[]; couldBeBetter: readonly QuotationItem[] };
}

/** The others are one press away, and open on paper. */
const ROWS_SHOWN = 6;

const NOBODY: Record<string, string> = {
  categories: "Categories nobody mentioned",
  said: "What nobody praised or said could be better",
  themes: "Themes nobody mentioned",
  stages: "Parts of care nobody mentioned",
};

/** One patient voice report, the same on the screen and on paper. */
export function ReportView({ place, period, report, quotations }: ReportViewProps) {
  const { base, headline, changes, charts, said, responses, unheard } = report;
  const isHidden = charts.some(({ tooFew }) => tooFew.length > 0);
  return (
    <>
      <p className="nhsuk-lede-text">{headline.join(" ")}</p>
      <p className="app-second">
        Numbers are people, rounded to 5, from {base} people. {place}, {period}. People chose to tell us, so
        they may not be typical.
      </p>
      {isHidden && <NotShownMeans />}
      <div className="app-charts">
        {each(tablesOf(charts, said), (chart) => (
          <Chart
            id={chart.id}
            headline={chart.headline}
            basis={chart.id === "said" ? "One person can have said both of the same thing." : undefined}
          >
            {chart.rows.length > 0 && <CountRows {...chart} labelledBy={chart.id} atFirst={ROWS_SHOWN} />}
            {chart.tooFew.length > 0 && <p>Not shown: {chart.tooFew.join(", ")}.</p>}
            {chart.nobody.length > 0 && (
              <Details summary={NOBODY[chart.id] ?? "What nobody mentioned"}>
                <ul>
                  {each(chart.nobody, (name) => (
                    <li>{name}</li>
                  ))}
                </ul>
              </Details>
            )}
          </Chart>
        ))}
      </div>
      <h2>In their own words</h2>
      <div className="app-charts">
        <QuotationList title="What went well" items={quotations.wentWell} />
        <QuotationList title="What could be better" items={quotations.couldBeBetter} />
      </div>
      <h2>What was answered</h2>
      {responses.length > 0 ? (
        <ul>
          {each(responses, ({ name, count, of }) => (
            <li>
              {name}: {repliesWords(count, of)}
            </li>
          ))}
        </ul>
      ) : (
        <p>There were no comments about an organisation in {period}.</p>
      )}
      {unheard.length > 0 && (
        <>
          <h2>Who we may not have heard from</h2>
          <ul>
            {each(unheard, (who) => (
              <li>{who}</li>
            ))}
          </ul>
        </>
      )}
      <h2>What changed since the period before</h2>
      <ul>
        {each(changes, (change) => (
          <li>{change}</li>
        ))}
      </ul>
    </>
  );
}
