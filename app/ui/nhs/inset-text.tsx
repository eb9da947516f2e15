import type { ReactNode } from "react";

interface InsetTextProps {
  visuallyHiddenText?: string;
  children: ReactNode;
}

/** A passage set apart from the rest. Plain words become a paragraph. */
export function InsetText({ visuallyHiddenText = "Information", children }: InsetTextProps) {
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
