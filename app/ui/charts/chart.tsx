import type { ReactNode } from "react";

export interface ChartProps {
  id: string;
  /** The finding. */
  headline: string;
  /** What it counts, when, and out of how many. */
  basis?: ReactNode;
  children: ReactNode;
}

/** What every chart begins with. */
export function Chart({ id, headline, basis, children }: ChartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {headline}
      </h2>
      {basis && <p className="app-second">{basis}</p>}
      {children}
    </section>
  );
}
