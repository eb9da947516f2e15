import type { ReactNode } from "react";
import { each } from "../site/each.tsx";

interface FooterProps {
  links: readonly { href: string; label: string }[];
  children: ReactNode;
}

/** The end of every page: links, and below them whatever it is given. It names no owner by itself. */
export function Footer({ links, children }: FooterProps) {
  return (
    <footer className="nhsuk-footer" role="contentinfo">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">Support links</h2>
          <ul className="nhsuk-footer__list">
            {each(links, ({ href, label }) => (
              <li className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </footer>
  );
}
