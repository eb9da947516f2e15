import { type BarRow, BarTable } from "../charts/bar-table.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";
import { type QuotationItem, QuotationList } from "./quotation-list.tsx";
import { repliesWords } from "./replies-words.ts";

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
      tooFew: readonly string[];
    }[];
    responses: readonly { name: string; count: number | "hidden"; of?: number | "hidden" }[];
    unheard: readonly string[];
  };
  quotations: { wentWell: readonly QuotationItem[]; couldBeBetter: readonly QuotationItem[] };
}

/** The others are one press away, and open on paper. A year has 12 months. */
const ROWS_SHOWN = 12;

const NOBODY: Record<string, string> = {
  categories: "Categories nobody mentioned",
  wentWell: "What nobody praised",
  couldBeBetter: "What nobody said could be better",
  themes: "Themes nobody mentioned",
  stages: "Parts of care nobody mentioned",
};

/** One patient voice report, the same on the screen and on paper. */
export function ReportView({ place, period, report, quotations }: ReportViewProps) {
  const { base, headline, changes, charts, responses, unheard } = report;
  const basis = `From ${base} people, rounded to 5. ${place}, ${period}. People chose to tell us, so they may not be typical.`;
  const isHidden = charts.some(({ tooFew }) => tooFew.length > 0);
  return (
    <>
      <p className="nhsuk-lede-text">{headline.join(" ")}</p>
      {isHidden && (
        <p>
          Where we say “too few people”, fewer than 8 people said this, or the number would give away another
          one that is as small. The reports of all periods of this place were checked together for this. It
          cannot stop staff from counting the comments that they may open, or people from sharing what they
          know.
        </p>
      )}
      <div className="app-charts">
        {each(charts, (chart) => (
          <section aria-labelledby={chart.id}>
            <h2 id={chart.id}>{chart.headline}</h2>
            <p className="app-second">{basis}</p>
            {chart.rows.length > 0 && (
              <BarTable {...chart} rows={chart.rows.slice(0, ROWS_SHOWN)} caption={chart.headline} />
            )}
            {chart.tooFew.length > 0 && <p>Too few people: {chart.tooFew.join(", ")}.</p>}
            {chart.rows.length > ROWS_SHOWN && (
              <Details summary={`${chart.rows.length - ROWS_SHOWN} more`}>
                <BarTable
                  {...chart}
                  id={`${chart.id}-more`}
                  rows={chart.rows.slice(ROWS_SHOWN)}
                  scale={chart.rows}
                  caption={`${chart.headline}: the others`}
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
          <h2>Who has not told us anything</h2>
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
