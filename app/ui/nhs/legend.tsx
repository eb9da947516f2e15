import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { LabelSize } from "./label.tsx";

interface LegendProps {
  size?: LabelSize | undefined;
  /** The legend is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
  children: ReactNode;
}

export function Legend({ size, isPageHeading, children }: LegendProps) {
  return (
    <legend className={classNames("nhsuk-fieldset__legend", size && `nhsuk-fieldset__legend--${size}`)}>
      {isPageHeading ? <h1 className="nhsuk-fieldset__heading">{children}</h1> : children}
    </legend>
  );
}
