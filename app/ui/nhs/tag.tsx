import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface TagProps {
  /** It asks something of whoever reads it. */
  isPressing?: boolean;
  children: ReactNode;
}

/** A word that says a state. It has no colour of its own: green is the button's, and yellow the focus's. */
export function Tag({ isPressing = false, children }: TagProps) {
  return <strong className={classNames("nhsuk-tag", isPressing && "app-tag--pressing")}>{children}</strong>;
}
