import { Card, type CardProps } from "./card.tsx";

export interface WarningCalloutProps extends Omit<CardProps, "heading" | "variant" | "clickable" | "href"> {
  heading?: string | undefined;
}

/** Something that must not be overlooked before going on. Plain words become a paragraph. */
export function WarningCallout({ heading, headingLevel = 2, children, ...rest }: WarningCalloutProps) {
  return (
    <Card
      heading={heading}
      headingLevel={headingLevel}
      headingPrefix={!heading || /important/i.test(heading) ? undefined : "Important"}
      variant="warning"
      description={typeof children === "string" ? children : undefined}
      {...rest}
    >
      {typeof children === "string" ? undefined : children}
    </Card>
  );
}
