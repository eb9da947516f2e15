import type { ReactNode } from "react";

/** The first thing on a page that says: it is done. */
export function Panel({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <div className="nhsuk-panel">
      <h1 className="nhsuk-panel__heading">{heading}</h1>
      <div className="nhsuk-panel__body">{children}</div>
    </div>
  );
}
