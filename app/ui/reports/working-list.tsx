import { Tag } from "../nhs/tag.tsx";
import { Rows } from "../parts/rows.tsx";
import { each } from "../site/each.tsx";
import { EmptyState } from "../site/empty-state.tsx";
import { Pager } from "../site/pager.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface WorkingListProps {
  heading: string;
  /** Said below the heading. */
  note?: string | undefined;
  items: readonly {
    reference: string;
    href: string;
    firstWords: string;
    about: string;
    isAnswered: boolean;
    isForStaffOnly: boolean;
  }[];
  sort: { href: string; label: string };
  /** The months that they came in, each with the address of just its own. */
  months?: MonthLinksProps["months"];
  clearHref?: string | undefined;
  /** Where all of them are, when these are only the first. */
  all?: { href: string; label: string } | undefined;
  pages: { firstHref?: string | undefined; nextHref?: string | undefined };
}

interface MonthLinksProps {
  months: readonly { name: string; count: number; href: string }[];
}

/** Each month with its number of comments, in one line that wraps: it leads to that month alone. */
export function MonthLinks({ months }: MonthLinksProps) {
  return (
    <ul className="app-rooms app-no-print" aria-label="By month">
      {each(months, ({ name, count, href }) => (
        <li>
          <a href={href}>
            {name}: {count.toLocaleString("en-GB")}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The comments that the numbers count, in rows. */
export function WorkingList({ heading, note, items, sort, months = [], ...more }: WorkingListProps) {
  const { clearHref, all, pages } = more;
  return (
    <section className="app-section" aria-labelledby="comments">
      <div className="app-heading">
        <h2 id="comments">{heading}</h2>
        {items.length > 1 && <a href={sort.href}>{sort.label}</a>}
      </div>
      {note && <p>{note}</p>}
      {months.length > 1 && <MonthLinks months={months} />}
      {items.length > 0 ? (
        <Rows
          rows={items.map(({ reference, href, firstWords, about, isAnswered, isForStaffOnly }) => ({
            href,
            what: (
              <>
                {firstWords}
                <span className="nhsuk-u-visually-hidden"> ({reference})</span>
              </>
            ),
            about,
            end: (
              <>
                {isAnswered ? (
                  <StatusTag tone="done">Answered</StatusTag>
                ) : (
                  <StatusTag tone="attention">No reply yet</StatusTag>
                )}
                {isForStaffOnly && <Tag>Staff only</Tag>}
              </>
            ),
          }))}
        />
      ) : (
        <EmptyState action={clearHref ? { href: clearHref, label: "Clear all filters" } : false}>
          There are no comments of this kind.
        </EmptyState>
      )}
      {all ? (
        <p className="app-lone-link">
          <a href={all.href}>{all.label}</a>
        </p>
      ) : (
        <Pager olderText="More comments" newerHref={pages.firstHref} olderHref={pages.nextHref} />
      )}
    </section>
  );
}
