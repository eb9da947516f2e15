import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

export interface ErrorMessageProps extends ComponentPropsWithoutRef<"span"> {
  /** Said before the message to those who do not see the red; empty for none. */
  visuallyHiddenText?: string;
}

export function ErrorMessage({
  visuallyHiddenText = "Error",
  className,
  children,
  ...rest
}: ErrorMessageProps) {
  return (
    <span className={classNames("nhsuk-error-message", className)} {...rest}>
      {visuallyHiddenText && <span className="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>}
      {children}
    </span>
  );
}
