import { Bar } from "../charts/bar.tsx";
import { CountRows, type CountRowsProps, type CountTableProps, longestOf } from "../charts/count-table.tsx";
import { MonthSeries, type Series } from "../charts/month-series.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";

export interface CategoriesProps {
  basis: string;
  categories: readonly {
    name: string;
    counts: readonly { count: number; words: string; tone?: "better" | undefined }[];
    table: Pick<CountRowsProps, "what" | "columns" | "rows">;
  }[];
}

/** Each category with its numbers; opened, its themes, and every number leads to its comments. */
export function Categories({ basis, categories }: CategoriesProps) {
  const longest = longestOf(categories);
  return (
    <section className="app-section" aria-labelledby="categories">
      <h2 className="nhsuk-heading-m" id="categories">
        All that it was about
      </h2>
      <p className="app-second">{basis} Open a category for its themes.</p>
      {each(categories, ({ name, counts, table }) => (
        <Details
          className="app-fold"
          summary={name}
          beside={each(counts, ({ count, words, tone }) => (
            <span>
              <b>{count.toLocaleString("en-GB")}</b> {words}
              <Bar percent={(count / longest) * 100} tone={tone} />
            </span>
          ))}
        >
          <CountRows {...table} caption={name} longest={longest} />
        </Details>
      ))}
    </section>
  );
}

/** Numbers that only some look for: each says its finding, and is folded. */
export function Folded({
  charts,
  series,
}: {
  charts: readonly CountTableProps[];
  series: readonly Series[];
}) {
  return (
    <section aria-label="By month, and where, when and whose">
      {series.length > 0 && (
        <Details className="app-fold" summary="Each category, month by month">
          <MonthSeries id="by-month" headline="Each category, month by month" series={series} />
        </Details>
      )}
      {each(charts, ({ headline, basis, what, columns, rows }) => (
        <Details className="app-fold" summary={headline}>
          <p className="app-second">{basis}</p>
          <CountRows caption={headline} what={what} columns={columns} rows={rows} />
        </Details>
      ))}
    </section>
  );
}
