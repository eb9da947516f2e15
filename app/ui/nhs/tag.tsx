import type { ReactNode } from "react";

export type TagColour = "white" | "grey" | "green" | "blue" | "purple" | "orange" | "yellow";

/** A word that says a state; the colour never says it alone. */
export function Tag({ colour, children }: { colour: TagColour; children: ReactNode }) {
  return <strong className={`nhsuk-tag nhsuk-tag--${colour}`}>{children}</strong>;
}
