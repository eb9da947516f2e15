import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface HintProps {
  id?: string;
  className?: string;
  children: ReactNode;
}

export function Hint({ id, className, children }: HintProps) {
  return (
    <div className={classNames("nhsuk-hint", className)} id={id}>
      {children}
    </div>
  );
}
