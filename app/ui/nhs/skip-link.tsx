import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

/** Jumps over the navigation for those who use keys (WCAG 2.4.1). */
export function SkipLink({ className, children, ...rest }: ComponentPropsWithoutRef<"a">) {
  return (
    <a
      className={classNames("nhsuk-skip-link", className)}
      data-module="nhsuk-skip-link"
      href="#maincontent"
      {...rest}
    >
      {children ?? "Skip to main content"}
    </a>
  );
}
