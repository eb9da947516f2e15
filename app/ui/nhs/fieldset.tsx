import type { ComponentPropsWithoutRef, ReactNode } from "react";
import type { LabelSize } from "./label.tsx";
import { Legend } from "./legend.tsx";

interface FieldsetProps extends Pick<ComponentPropsWithoutRef<"fieldset">, "role" | "aria-describedby"> {
  legend: ReactNode;
  legendSize?: LabelSize | undefined;
  /** The legend is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
  children: ReactNode;
}

/** Fields that belong together under one legend, such as the lines of an address. */
export function Fieldset({ legend, legendSize, isPageHeading, children, ...rest }: FieldsetProps) {
  return (
    <fieldset className="nhsuk-fieldset" {...rest}>
      <Legend size={legendSize} isPageHeading={isPageHeading}>
        {legend}
      </Legend>
      {children}
    </fieldset>
  );
}
