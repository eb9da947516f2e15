import { classNames } from "./class-names.ts";
import { LinkOrButton, type LinkOrButtonProps } from "./link-or-button.tsx";

export type BackLinkProps = {
  variant?: "reverse" | undefined;
  visuallyHiddenText?: string | undefined;
} & LinkOrButtonProps;

/** Leads one step back; stands above the heading. */
export function BackLink({
  variant,
  visuallyHiddenText,
  className,
  children = "Back",
  ...rest
}: BackLinkProps) {
  return (
    <LinkOrButton
      className={classNames("nhsuk-back-link", variant && `nhsuk-back-link--${variant}`, className)}
      {...rest}
    >
      {visuallyHiddenText && <span className="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
      {children}
    </LinkOrButton>
  );
}
