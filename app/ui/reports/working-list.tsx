import { Mark } from "../charts/bar.tsx";
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
  /** How many there are in all. */
  inAll: number;
}

interface MonthLinksProps {
  months: readonly { name: string; count: number; href: string }[];
}

/** Of the highest bar. */
const HEIGHT = 40;

/** Each month with its number of comments under a bar of that height: it leads to that month alone. */
export function MonthLinks({ months }: MonthLinksProps) {
  const most = Math.max(...months.map(({ count }) => count));
  return (
    <>
      <p className="app-second" id="by-month-numbers">
        Comments by month. Each month leads to its own.
      </p>
      <ul className="app-months" aria-labelledby="by-month-numbers">
        {each(months, ({ name, count, href }) => {
          const height = Math.round((count / most) * HEIGHT);
          return (
            <li>
              <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
                <Mark from={15} to={85} top={HEIGHT - height} height={height} />
              </svg>
              <a href={href}>
                {name}: <b>{count.toLocaleString("en-GB")}</b>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The comments that the numbers count, in rows. */
export function WorkingList({ heading, note, items, sort, months = [], ...more }: WorkingListProps) {
  const { clearHref, all, pages, inAll } = more;
  const shown = { here: items.length, all: inAll, of: "comments" };
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
                  <StatusTag tone="attention">No response yet</StatusTag>
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
        <Pager
          olderText="More comments"
          firstHref={pages.firstHref}
          olderHref={pages.nextHref}
          shown={shown}
        />
      )}
    </section>
  );
}
