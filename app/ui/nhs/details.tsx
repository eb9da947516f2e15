import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface DetailsProps extends ComponentPropsWithoutRef<"details"> {
  summary: ReactNode;
  variant?: "reverse" | undefined;
  /** A box instead of a line of text. */
  expander?: boolean | undefined;
}

/** Something that only some readers need, folded away. */
export function Details({ summary, variant, expander = false, className, children, ...rest }: DetailsProps) {
  return (
    <details
      className={classNames(
        "nhsuk-details",
        variant && `nhsuk-details--${variant}`,
        expander && "nhsuk-expander",
        className,
      )}
      {...rest}
    >
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
