import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface TagProps {
  /** It asks something of whoever reads it. */
  isPressing?: boolean;
  /** Its day is over. */
  isLate?: boolean;
  children: ReactNode;
}

/** A word that says a state. It has no colour of its own, but for red where it says "Late": green is the button's, and yellow the focus's. */
export function Tag({ isPressing = false, isLate = false, children }: TagProps) {
  const looks = [isPressing && "app-tag--pressing", isLate && "app-tag--late"] as const;
  return <strong className={classNames("nhsuk-tag", ...looks)}>{children}</strong>;
}
