import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

export type TagColour =
  | "white"
  | "grey"
  | "green"
  | "aqua-green"
  | "blue"
  | "purple"
  | "pink"
  | "red"
  | "orange"
  | "yellow";

export interface TagProps extends ComponentPropsWithoutRef<"strong"> {
  /** `false` leaves the colours to the class. */
  colour?: TagColour | false | undefined;
  border?: boolean | undefined;
}

/** A word that says a state; the colour never says it alone. */
export function Tag({ colour, border = true, className, ...rest }: TagProps) {
  return (
    <strong
      className={classNames(
        "nhsuk-tag",
        colour === false ? "nhsuk-tag--no-colour" : colour && `nhsuk-tag--${colour}`,
        !border && "nhsuk-tag--no-border",
        className,
      )}
      {...rest}
    />
  );
}
