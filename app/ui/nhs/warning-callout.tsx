import type { ReactNode } from "react";
import { Card } from "./card.tsx";
import type { HeadingLevel } from "./heading-level.ts";

interface WarningCalloutProps {
  heading: string;
  headingLevel?: HeadingLevel;
  children: ReactNode;
}

/** Something that must not be overlooked before going on. Plain words become a paragraph. */
export function WarningCallout({ heading, headingLevel, children }: WarningCalloutProps) {
  return (
    <Card
      heading={heading}
      headingLevel={headingLevel}
      headingPrefix={/important/i.test(heading) ? undefined : "Important"}
      variant="warning"
    >
      {typeof children === "string" ? <p className="nhsuk-card__description">{children}</p> : children}
    </Card>
  );
}
