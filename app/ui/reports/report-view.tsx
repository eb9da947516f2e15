import { type BarRow, BarTable } from "../charts/bar-table.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";
import { type QuotationItem, QuotationList } from "./quotation-list.tsx";

export interface ReportViewProps {
  place: string;
  period: string;
  report: {
    base: number;
    headline: readonly string[];
    changes: readonly string[];
    charts: readonly {
      id: string;
      headline: string;
      what: string;
      rows: readonly BarRow[];
      nobody: readonly string[];
    }[];
    responses: readonly { name: string; count: number }[];
  };
  quotations: { wentWell: readonly QuotationItem[]; couldBeBetter: readonly QuotationItem[] };
}

/** The others are one press away, and open on paper. A year has 12 months. */
const ROWS_SHOWN = 12;

/** What stands for every hidden number, whatever the reason. */
const MARK = "Not shown";

const NOBODY: Record<string, string> = {
  themes: "Themes nobody mentioned",
  stages: "Parts of care nobody mentioned",
};

/** One patient voice report, the same on the screen and on paper. */
export function ReportView({ place, period, report, quotations }: ReportViewProps) {
  const { base, headline, changes, charts, responses } = report;
  const basis = `From ${base} people, rounded to 5. ${place}, ${period}. People chose to tell us, so they may not be typical.`;
  const isHidden = charts.some(({ rows }) => rows.some(({ people }) => people === null));
  return (
    <>
      <p className="nhsuk-lede-text">{headline.join(" ")}</p>
      {isHidden && (
        <p>
          {MARK}: fewer than 8 people said this, or the number would give away another one that is as small.
          We do this so that nobody can be recognised.
        </p>
      )}
      <div className="app-charts">
        {each(charts, (chart) => (
          <section aria-labelledby={chart.id}>
            <h2 id={chart.id}>{chart.headline}</h2>
            <p className="app-second">{basis}</p>
            <BarTable
              {...chart}
              rows={chart.rows.slice(0, ROWS_SHOWN)}
              caption={chart.headline}
              mark={MARK}
            />
            {chart.rows.length > ROWS_SHOWN && (
              <Details summary={`${chart.rows.length - ROWS_SHOWN} more`}>
                <BarTable
                  {...chart}
                  id={`${chart.id}-more`}
                  rows={chart.rows.slice(ROWS_SHOWN)}
                  scale={chart.rows}
                  caption={`${chart.headline}: the others`}
                  mark={MARK}
                />
              </Details>
            )}
            {chart.nobody.length > 0 && (
              <Details summary={NOBODY[chart.id] ?? "What nobody mentioned"}>
                <ul>
                  {each(chart.nobody, (name) => (
                    <li>{name}</li>
                  ))}
                </ul>
              </Details>
            )}
          </section>
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
          {each(responses, ({ name, count }) => (
            <li>
              Staff of {name}: {count} {count === 1 ? "reply" : "replies"}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nobody replied in {period}.</p>
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
