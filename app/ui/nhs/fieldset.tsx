import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Legend, type LegendProps } from "./legend.tsx";

export interface FieldsetProps extends ComponentPropsWithoutRef<"fieldset"> {
  legend: ReactNode;
  legendSize?: LegendProps["size"];
  isPageHeading?: boolean | undefined;
  legendProps?: LegendProps | undefined;
}

/** Fields that belong together under one legend, such as the lines of an address. */
export function Fieldset({ legend, legendSize, isPageHeading, legendProps, ...props }: FieldsetProps) {
  const { className, children, ...rest } = props;
  return (
    <fieldset className={classNames("nhsuk-fieldset", className)} {...rest}>
      <Legend size={legendSize} isPageHeading={isPageHeading} {...legendProps}>
        {legend}
      </Legend>
      {children}
    </fieldset>
  );
}
