import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { LinkOrButton, type LinkOrButtonProps } from "./link-or-button.tsx";

export type ActionLinkProps = { variant?: "reverse" | undefined } & LinkOrButtonProps;

/** A link to the one thing to do next, with an arrow. */
export function ActionLink({ variant, className, children, ...rest }: ActionLinkProps) {
  return (
    <LinkOrButton
      className={classNames("nhsuk-action-link", variant && `nhsuk-action-link--${variant}`, className)}
      {...rest}
    >
      <Icon name="arrow-right-circle" />
      <span className="nhsuk-action-link__text">{children}</span>
    </LinkOrButton>
  );
}
