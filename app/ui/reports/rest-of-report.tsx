import { Details } from "../nhs/details.tsx";
import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";
import { type QuotationItem, QuotationList } from "./quotation-list.tsx";
import { TooFewMeans } from "./too-few-means.tsx";

export interface RestOfReportProps {
  /** Nothing above these says yet what “too few people” means. */
  isFirstHidden: boolean;
  charts: readonly {
    id: string;
    headline: string;
    what: string;
    rows: readonly { name: string; people: number }[];
    nobody: readonly string[];
    tooFew: readonly string[];
  }[];
  quotations: { wentWell: readonly QuotationItem[]; couldBeBetter: readonly QuotationItem[] };
}

/** What only some readers of a report look for, folded, and open on paper. */
export function RestOfReport({ charts, quotations, isFirstHidden }: RestOfReportProps) {
  const { wentWell, couldBeBetter } = quotations;
  const quoted = wentWell.length + couldBeBetter.length;
  return (
    <section className="app-section" aria-label="More of this report">
      {isFirstHidden && charts.some(({ tooFew }) => tooFew.length > 0) && <TooFewMeans />}
      {each(charts, ({ headline, what, rows, nobody, tooFew }) => (
        <Details className="app-fold" summary={headline}>
          {rows.length > 0 && (
            <Table
              caption={headline}
              captionClassName="nhsuk-u-visually-hidden"
              compact
              firstCellIsHeader
              head={[what, { content: "People", format: "numeric" }]}
              rows={rows.map(({ name, people }) => [name, { content: people, format: "numeric" }])}
            />
          )}
          {tooFew.length > 0 && <p>Too few people: {tooFew.join(", ")}.</p>}
          {nobody.length > 0 && <p>Nobody: {nobody.join(", ")}.</p>}
        </Details>
      ))}
      {quoted > 0 && (
        <Details className="app-fold" summary={`${quoted} more in their own words`}>
          {wentWell.length > 0 && <QuotationList title="What went well" items={wentWell} />}
          {couldBeBetter.length > 0 && <QuotationList title="What could be better" items={couldBeBetter} />}
        </Details>
      )}
    </section>
  );
}
