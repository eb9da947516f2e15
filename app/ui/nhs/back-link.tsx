import type { ReactNode } from "react";

export interface BackLinkProps {
  href: string;
  visuallyHiddenText?: string | undefined;
  children?: ReactNode;
}

/** Leads one step back; stands above the heading. */
export function BackLink({ href, visuallyHiddenText, children = "Back" }: BackLinkProps) {
  return (
    <a className="nhsuk-back-link" href={href}>
      {visuallyHiddenText && <span className="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
      {children}
    </a>
  );
}
