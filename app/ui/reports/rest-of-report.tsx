import { FoldedCounts } from "../charts/count-table.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";
import { type ReportChart, tablesOf } from "./chart-tables.ts";
import { NotShownMeans } from "./not-shown-means.tsx";
import { type QuotationItem, QuotationList } from "./quotation-list.tsx";

export interface RestOfReportProps {
  /** Nothing above these says yet what “not shown” means. */
  isFirstHidden: boolean;
  charts: readonly ReportChart[];
  /** What is different from the period before: the first stands open. */
  changes: readonly string[];
  quotations: { wentWell: readonly QuotationItem[]; couldBeBetter: readonly QuotationItem[] };
}

/** What only some readers of a report look for, folded, and open on paper. */
export function RestOfReport({ charts, changes, quotations, isFirstHidden }: RestOfReportProps) {
  const { wentWell, couldBeBetter } = quotations;
  const [change, ...changed] = changes;
  const quoted = wentWell.length + couldBeBetter.length;
  return (
    <section className="app-section" aria-label="More of this report">
      {isFirstHidden && charts.some(({ tooFew }) => tooFew.length > 0) && <NotShownMeans />}
      {each(tablesOf(charts), ({ nobody, tooFew, ...table }) => (
        <FoldedCounts {...table}>
          {tooFew.length > 0 && <p>Not shown: {tooFew.join(", ")}.</p>}
          {nobody.length > 0 && <p>Nobody: {nobody.join(", ")}.</p>}
        </FoldedCounts>
      ))}
      {change && changed.length > 0 && (
        <Details className="app-fold" summary={change}>
          <ul>
            {each(changed, (line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Details>
      )}
      {change && changed.length === 0 && <p>{change}</p>}
      {quoted > 0 && (
        <Details className="app-fold" summary={`${quoted} more in their own words`}>
          {wentWell.length > 0 && <QuotationList title="What went well" items={wentWell} />}
          {couldBeBetter.length > 0 && <QuotationList title="What could be better" items={couldBeBetter} />}
        </Details>
      )}
    </section>
  );
}
