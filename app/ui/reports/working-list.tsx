import { Tag } from "../nhs/tag.tsx";
import { Rows } from "../parts/rows.tsx";
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
  clearHref?: string | undefined;
  pages: { firstHref?: string | undefined; nextHref?: string | undefined };
}

/** The comments that the numbers count, in rows. */
export function WorkingList({ heading, note, items, sort, clearHref, pages }: WorkingListProps) {
  return (
    <section aria-labelledby="comments">
      <div className="app-heading">
        <h2 id="comments">{heading}</h2>
        {items.length > 1 && <a href={sort.href}>{sort.label}</a>}
      </div>
      {note && <p>{note}</p>}
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
                {isForStaffOnly && <Tag colour="purple">Staff only</Tag>}
              </>
            ),
          }))}
        />
      ) : (
        <EmptyState action={clearHref ? { href: clearHref, label: "Clear all filters" } : false}>
          There are no comments of this kind.
        </EmptyState>
      )}
      <Pager olderText="More comments" newerHref={pages.firstHref} olderHref={pages.nextHref} />
    </section>
  );
}
