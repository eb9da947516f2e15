import type { ReactNode } from "react";

interface DetailsProps {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}

/** Something that only some readers need, folded away. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className="nhsuk-details" open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
