import type { ReactNode } from "react";
import { Chart } from "../charts/chart.tsx";
import { CountRows, longestOf } from "../charts/count-table.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";
import { type ReportChart, tablesOf } from "./chart-tables.ts";
import { NotShownMeans } from "./not-shown-means.tsx";
import { type QuotationItem, QuotationList } from "./quotation-list.tsx";
import { responsesWords } from "./responses-words.ts";

export interface ReportViewProps {
  period: string;
  report: {
    base: number;
    headline: readonly string[];
    charts: readonly ReportChart[];
    said?: string | undefined;
    responses: readonly { name: string; count: number | "hidden"; of?: number | "hidden" }[];
    unheard: readonly string[];
  };
  quotations: { wentWell: readonly QuotationItem[]; couldBeBetter: readonly QuotationItem[] };
}

/** The others are one press away, and open on paper. */
const ROWS_SHOWN = 5;

/** As many organisations stand open. */
const NAMED_FIRST = 3;

const NOBODY: Record<string, string> = {
  categories: "Categories nobody mentioned",
  said: "What nobody praised or said could be better",
  themes: "Themes nobody mentioned",
  stages: "Parts of care nobody mentioned",
};

/** One patient voice report, the same on the screen and on paper. */
export function ReportView({ period, report, quotations }: ReportViewProps) {
  const { base, headline, charts, said, responses, unheard } = report;
  const tables = tablesOf(charts, said);
  const longest = Math.max(...tables.map(({ rows }) => longestOf(rows)));
  return (
    <>
      <p className="nhsuk-lede-text">{headline.join(" ")}</p>
      <p className="app-second">
        Numbers are people, of {base} in all, each rounded to 5 by itself: parts can add up to a little more
        or less than the whole. People chose to tell us, so they may not be typical.
      </p>
      <div className="app-charts">
        {each(tables, (chart) => (
          <Chart
            id={chart.id}
            headline={chart.headline}
            basis={chart.id === "said" ? "One person can have said both of the same thing." : undefined}
          >
            {chart.rows.length > 0 && (
              <CountRows {...chart} labelledBy={chart.id} atFirst={ROWS_SHOWN} longest={longest} />
            )}
            {chart.tooFew.length > 0 && <p className="app-second">Not shown: {chart.tooFew.join(", ")}.</p>}
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
      {charts.some(({ tooFew }) => tooFew.length > 0) && <NotShownMeans />}
      <h2>In their own words</h2>
      <div className="app-charts">
        <QuotationList title="What went well" items={quotations.wentWell} />
        <QuotationList title="What could be better" items={quotations.couldBeBetter} />
      </div>
      <div className="app-charts app-section">
        <Responses responses={responses} period={period} />
        {unheard.length > 0 && (
          <section>
            <h2>Who may be missing</h2>
            <ul>
              {each(unheard, (who) => (
                <li>{who}.</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

/** How often staff responded: where one organisation is concerned, the finding is the heading. */
function Responses({ responses, period }: Pick<ReportViewProps["report"], "responses"> & { period: string }) {
  const [first] = responses;
  if (!first)
    return <ResponsesHeading>There were no comments about an organisation in {period}</ResponsesHeading>;
  if (responses.length === 1)
    return (
      <ResponsesHeading>
        Staff of {first.name}: {responsesWords(first.count, first.of)}
      </ResponsesHeading>
    );
  const [shown, more] = [responses.slice(0, NAMED_FIRST), responses.slice(NAMED_FIRST)];
  return (
    <section>
      <h2>What has a response</h2>
      <ResponseCounts responses={shown} />
      {more.length > 0 && (
        <Details summary={`${more.length} more organisations`}>
          <ResponseCounts responses={more} />
        </Details>
      )}
    </section>
  );
}

function ResponsesHeading({ children }: { children: ReactNode }) {
  return (
    <section>
      <h2>{children}</h2>
    </section>
  );
}

function ResponseCounts({ responses }: Pick<ReportViewProps["report"], "responses">) {
  return (
    <ul>
      {each(responses, ({ name, count, of }) => (
        <li>
          {name}: {responsesWords(count, of)}
        </li>
      ))}
    </ul>
  );
}
