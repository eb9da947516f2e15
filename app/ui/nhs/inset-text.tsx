import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

export interface InsetTextProps extends ComponentPropsWithoutRef<"div"> {
  visuallyHiddenText?: string;
}

/** A passage set apart from the rest. Plain words become a paragraph. */
export function InsetText({
  visuallyHiddenText = "Information",
  className,
  children,
  ...rest
}: InsetTextProps) {
  return (
    <div className={classNames("nhsuk-inset-text", className)} {...rest}>
      <span className="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
