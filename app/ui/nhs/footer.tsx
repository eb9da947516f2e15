import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";

export interface FooterLink {
  href: string;
  label: ReactNode;
}

export interface FooterGroup {
  heading?: ReactNode;
  items?: readonly (FooterLink | Falsy)[] | undefined;
  children?: ReactNode;
  width?: "full" | "one-half" | "one-third" | "one-quarter" | undefined;
}

export interface FooterProps extends ComponentPropsWithoutRef<"footer"> {
  navigation?: readonly FooterGroup[];
  columns?: 1 | 2 | 3 | 4;
  metaItems?: readonly (FooterLink | Falsy)[] | undefined;
  /** Plain words become a small paragraph. */
  meta?: ReactNode;
  copyright?: ReactNode;
}

const WIDTH = { 1: "full", 2: "one-half", 3: "one-third", 4: "one-quarter" } as const;

/** The end of every page. It names no owner but the one that it is given. */
export function Footer({ navigation = [], columns = 4, metaItems, meta, copyright, ...props }: FooterProps) {
  const { className, ...rest } = props;
  const lines = Array.from({ length: Math.ceil(navigation.length / columns) }, (_, line) =>
    navigation.slice(line * columns, (line + 1) * columns),
  );
  return (
    <footer className={classNames("nhsuk-footer", className)} role="contentinfo" {...rest}>
      <div className="nhsuk-width-container">
        {each(lines, (groups) => (
          <div className="nhsuk-footer__navigation nhsuk-grid-row">
            {each(groups, (group) => (
              <Group {...group} width={group.width ?? WIDTH[columns]} />
            ))}
          </div>
        ))}
        <div className="nhsuk-footer__meta">
          {metaItems && (
            <>
              <h2 className="nhsuk-u-visually-hidden">Support links</h2>
              <LinkList items={metaItems} />
            </>
          )}
          <SmallPrint>{meta}</SmallPrint>
          <SmallPrint>{copyright}</SmallPrint>
        </div>
      </div>
    </footer>
  );
}

function Group({ heading, items, children, width }: FooterGroup) {
  return (
    <div className={`nhsuk-grid-column-${width}`}>
      {hasWords(heading) && <h2 className="nhsuk-footer__heading nhsuk-heading-s">{heading}</h2>}
      {children}
      {items && <LinkList items={items} />}
    </div>
  );
}

function LinkList({ items }: { items: readonly (FooterLink | Falsy)[] }) {
  return (
    <ul className="nhsuk-footer__list">
      {each(items, ({ href, label }) => (
        <li className="nhsuk-footer__list-item">
          <a className="nhsuk-footer__list-item-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function SmallPrint({ children }: { children: ReactNode }) {
  if (!hasWords(children)) return null;
  return typeof children === "string" ? <p className="nhsuk-body-s">{children}</p> : children;
}
