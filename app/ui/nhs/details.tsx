import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface DetailsProps {
  summary: ReactNode;
  /** Stands behind it in the same line. */
  beside?: ReactNode;
  open?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Something that only some readers need, folded away. */
export function Details({ summary, beside, open, className, children }: DetailsProps) {
  return (
    <details className={classNames("nhsuk-details", className)} open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
        {beside}
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
