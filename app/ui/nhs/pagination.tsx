import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";
import { Icon } from "./icon.tsx";

export interface PageLink {
  href: string;
  /** "Previous page" or "Next page" unless told. */
  text?: ReactNode;
  /** What is there: the title of that page. */
  label?: ReactNode;
}

export type PageNumber = { number: number; href: string; current?: boolean } | { ellipsis: true };

export interface PaginationProps extends ComponentPropsWithoutRef<"nav"> {
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  items?: readonly (PageNumber | Falsy)[];
}

const WAYS = {
  previous: { rel: "prev", icon: "arrow-left", words: "Previous" },
  next: { rel: "next", icon: "arrow-right", words: "Next" },
} as const;

type Way = keyof typeof WAYS;

/** Links to the pages before and after this one; with `items`, to numbered pages too. */
export function Pagination({ previous, next, items = [], className, ...rest }: PaginationProps) {
  const isNumbered = items.length > 0;
  return (
    <nav
      className={classNames("nhsuk-pagination", isNumbered && "nhsuk-pagination--numbered", className)}
      // biome-ignore lint/a11y/noRedundantRoles: as nhsuk-frontend renders it
      role="navigation"
      aria-label="Pagination"
      {...rest}
    >
      {isNumbered ? (
        <>
          {previous && <NumberedEnd way="previous" link={previous} />}
          <ul className="nhsuk-pagination__list">
            {each(items, (item) => (
              <NumberItem item={item} />
            ))}
          </ul>
          {next && <NumberedEnd way="next" link={next} />}
        </>
      ) : (
        <ul className="nhsuk-list nhsuk-pagination__list">
          {previous && <EndItem way="previous" link={previous} />}
          {next && <EndItem way="next" link={next} />}
        </ul>
      )}
    </nav>
  );
}

function NumberedEnd({ way, link }: { way: Way; link: PageLink }) {
  const { rel, icon } = WAYS[way];
  return (
    <a href={link.href} className={`nhsuk-pagination__${way}`} rel={rel}>
      {way === "previous" && <Icon name={icon} />}
      <Title way={way} text={link.text} />
      {way === "next" && <Icon name={icon} />}
    </a>
  );
}

function EndItem({ way, link }: { way: Way; link: PageLink }) {
  const { rel, icon } = WAYS[way];
  return (
    <li className={`nhsuk-pagination-item--${way}`}>
      <a className={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={link.href} rel={rel}>
        <Title way={way} text={link.text} />
        {hasWords(link.label) && (
          <>
            {" "}
            <span className="nhsuk-u-visually-hidden">:</span>{" "}
            <span className="nhsuk-pagination__page">{link.label}</span>
          </>
        )}
        <Icon name={icon} />
      </a>
    </li>
  );
}

function Title({ way, text }: { way: Way; text: ReactNode }) {
  return (
    <span className="nhsuk-pagination__title">
      {text ?? (
        <>
          {WAYS[way].words}
          <span className="nhsuk-u-visually-hidden"> page</span>
        </>
      )}
    </span>
  );
}

function NumberItem({ item }: { item: PageNumber }) {
  if ("ellipsis" in item) {
    return <li className="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>;
  }
  return (
    <li className={classNames("nhsuk-pagination__item", item.current && "nhsuk-pagination__item--current")}>
      <a
        className="nhsuk-pagination__link"
        href={item.href}
        aria-label={`Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </a>
    </li>
  );
}
