import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** A link to the one thing to do next, with an arrow. */
export function ActionLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="nhsuk-action-link" href={href}>
      <Icon name="arrow-right-circle" />
      <span className="nhsuk-action-link__text">{children}</span>
    </a>
  );
}
