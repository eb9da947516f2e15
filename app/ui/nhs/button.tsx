import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";
import { LinkOrButton, type LinkOrButtonProps } from "./link-or-button.tsx";

export interface ButtonLook {
  variant?: "brand" | "login" | "reverse" | "secondary" | "secondary-solid" | "warning" | undefined;
  small?: boolean | undefined;
  icon?: IconName | undefined;
  iconPlacement?: "start" | "end" | undefined;
  preventDoubleClick?: boolean | undefined;
}

export type ButtonProps = ButtonLook & LinkOrButtonProps;

/** Sends the form it stands in; with an `href` it is a link that looks like a button. */
export function Button({ variant, small = false, icon, iconPlacement = "start", ...props }: ButtonProps) {
  const { preventDoubleClick, className, children, ...rest } = props;
  const semantics =
    rest.href === undefined
      ? { "aria-disabled": rest.disabled ? ("true" as const) : undefined }
      : { role: "button", draggable: "false" as const };
  return (
    <LinkOrButton
      {...rest}
      {...semantics}
      className={classNames(
        "nhsuk-button",
        variant && `nhsuk-button--${variant}`,
        icon && "nhsuk-button--icon",
        small && "nhsuk-button--small",
        className,
      )}
      data-module="nhsuk-button"
      data-prevent-double-click={preventDoubleClick}
    >
      {icon && iconPlacement === "start" && <Icon name={icon} />}
      {icon && children ? <span className="nhsuk-button__content">{children}</span> : children}
      {icon && iconPlacement === "end" && <Icon name={icon} />}
    </LinkOrButton>
  );
}
