import { Bar } from "../charts/bar.tsx";
import {
  type CountRowsProps,
  type CountTableProps,
  FoldedCounts,
  longestOf,
} from "../charts/count-table.tsx";
import { MonthSeries, type Series } from "../charts/month-series.tsx";
import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";

export interface CategoriesProps {
  basis: string;
  categories: readonly {
    id: string;
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
      {each(categories, ({ id, name, counts, table }) => (
        <FoldedCounts
          {...table}
          id={id}
          headline={name}
          beside={each(counts, ({ count, words, tone }) => (
            <span>
              <b>{count.toLocaleString("en-GB")}</b> {words}
              <Bar percent={(count / longest) * 100} tone={tone} />
            </span>
          ))}
          longest={longest}
        />
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
      {each(charts, (chart) => (
        <FoldedCounts {...chart} />
      ))}
    </section>
  );
}
