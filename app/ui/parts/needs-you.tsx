import type { ReactNode } from "react";

/**
 * What waits for the reader: the first thing of its page, and the only box with a dark edge. A page with nothing to do
 * has none.
 */
export function NeedsYou({ heading = "Needs you", children }: { heading?: string; children: ReactNode }) {
  return (
    <section className="app-needs-you">
      <h2>{heading}</h2>
      <div>{children}</div>
    </section>
  );
}
