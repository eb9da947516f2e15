import type { ReactNode } from "react";
import { each } from "../site/each.tsx";
import { BackLink } from "./back-link.tsx";

export interface Crumb {
  href: string;
  label: ReactNode;
}

/**
 * Where this page stands. Small screens get a link one level up instead.
 *
 * @param props.items from the home page down to the parent of this page
 */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const parent = items.at(-1);
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {each(items, ({ label, href }) => (
          <li className="nhsuk-breadcrumb__list-item">
            <a className="nhsuk-breadcrumb__link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ol>
      {parent && (
        <BackLink visuallyHiddenText="Back to" href={parent.href}>
          {parent.label}
        </BackLink>
      )}
    </nav>
  );
}
