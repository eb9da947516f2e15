import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface PageLink {
  href: string;
  text: ReactNode;
}

interface PaginationProps {
  previous?: PageLink | undefined;
  next?: PageLink | undefined;
  "aria-label"?: string | undefined;
}

/** Links to the parts of a list before and after this one. */
export function Pagination({ previous, next, "aria-label": label = "Pagination" }: PaginationProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as nhsuk-frontend renders it
    <nav className="nhsuk-pagination" role="navigation" aria-label={label}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous && <EndItem way="previous" rel="prev" icon="arrow-left" {...previous} />}
        {next && <EndItem way="next" rel="next" icon="arrow-right" {...next} />}
      </ul>
    </nav>
  );
}

interface EndItemProps extends PageLink {
  way: "previous" | "next";
  rel: "prev" | "next";
  icon: "arrow-left" | "arrow-right";
}

function EndItem({ way, rel, icon, href, text }: EndItemProps) {
  return (
    <li className={`nhsuk-pagination-item--${way}`}>
      <a className={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={href} rel={rel}>
        <span className="nhsuk-pagination__title">{text}</span>
        <Icon name={icon} />
      </a>
    </li>
  );
}
