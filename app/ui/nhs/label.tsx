import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

export type LabelSize = "s" | "m" | "l";

interface LabelProps extends Pick<ComponentPropsWithoutRef<"label">, "htmlFor" | "className" | "children"> {
  size?: LabelSize | undefined;
  /** The label is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
}

export function Label({ size, isPageHeading, className, children, htmlFor }: LabelProps) {
  const label = (
    <label className={classNames("nhsuk-label", size && `nhsuk-label--${size}`, className)} htmlFor={htmlFor}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="nhsuk-label-wrapper">{label}</h1> : label;
}
