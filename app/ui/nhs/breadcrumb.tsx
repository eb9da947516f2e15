import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each } from "../site/each.tsx";
import { BackLink, type BackLinkProps } from "./back-link.tsx";
import { classNames } from "./class-names.ts";

export interface Crumb extends Omit<ComponentPropsWithoutRef<"a">, "href" | "className"> {
  href: string;
  label: ReactNode;
}

export interface BreadcrumbProps extends ComponentPropsWithoutRef<"nav"> {
  /** From the home page down to the parent of this page. */
  items: readonly Crumb[];
  variant?: "reverse" | undefined;
  /** What small screens show instead; the last item unless told. */
  backLink?: BackLinkProps | undefined;
}

/** Where this page stands. Small screens get a link one level up instead. */
export function Breadcrumb({ items, variant, backLink, className, ...rest }: BreadcrumbProps) {
  const last = items.at(-1);
  const { label, ...attributes } = last ?? {};
  const parent = { ...attributes, children: label, ...backLink } as BackLinkProps;
  return (
    <nav
      className={classNames("nhsuk-breadcrumb", variant && `nhsuk-breadcrumb--${variant}`, className)}
      aria-label="Breadcrumb"
      {...rest}
    >
      <ol className="nhsuk-breadcrumb__list">
        {each(items, ({ label, href, ...link }) => (
          <li className="nhsuk-breadcrumb__list-item">
            <a className="nhsuk-breadcrumb__link" href={href} {...link}>
              {label}
            </a>
          </li>
        ))}
      </ol>
      <BackLink visuallyHiddenText="Back to" variant={variant} {...parent} />
    </nav>
  );
}
