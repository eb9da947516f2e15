import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";

interface ButtonLook {
  variant?: "secondary" | "warning" | undefined;
  small?: boolean | undefined;
}

export type ButtonProps = ButtonLook &
  (
    | ({ href: string } & Omit<ComponentPropsWithoutRef<"a">, "href">)
    | ({ href?: undefined } & ComponentPropsWithoutRef<"button">)
  );

/** Such a link is announced as a button, and cannot be dragged as links can. */
const BUTTON_ROLE = { role: "button", draggable: "false" } as const;

/** Sends the form it stands in; with an `href` it is a link that looks like a button. */
export function Button({ variant, small, className, ...props }: ButtonProps) {
  const look = {
    className: classNames(
      "nhsuk-button",
      variant && `nhsuk-button--${variant}`,
      small && "nhsuk-button--small",
      className,
    ),
    "data-module": "nhsuk-button",
  };
  if (props.href !== undefined) return <a {...props} {...look} {...BUTTON_ROLE} />;
  const { href: _none, type = "submit", ...rest } = props;
  return <button {...rest} {...look} type={type} />;
}
