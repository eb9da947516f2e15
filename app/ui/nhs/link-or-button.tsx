import type { ComponentPropsWithoutRef } from "react";

export type LinkOrButtonProps =
  | ({ href: string } & Omit<ComponentPropsWithoutRef<"a">, "href">)
  | ({ href?: undefined } & ComponentPropsWithoutRef<"button">);

/** A link when it goes somewhere, a button when it sends a form. */
export function LinkOrButton(props: LinkOrButtonProps) {
  if (props.href !== undefined) return <a {...props} />;
  const { href: _none, type = "submit", ...rest } = props;
  return <button type={type} {...rest} />;
}
