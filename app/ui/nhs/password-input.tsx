import { Button, type ButtonLook } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Input, type InputProps } from "./input.tsx";

export interface PasswordInputProps extends Omit<InputProps, "type" | "after"> {
  /** Other words for the button and for what it announces. */
  messages?: {
    show?: string;
    hide?: string;
    showLabel?: string;
    hideLabel?: string;
    shown?: string;
    hidden?: string;
  };
  buttonProps?: ButtonLook & { disabled?: boolean };
}

/** A password with a button that shows it. The button is hidden until the script makes it work. */
export function PasswordInput({ messages, buttonProps, groupProps, ...props }: PasswordInputProps) {
  const { autoComplete = "current-password", className, ...input } = props;
  const id = input.id || input.name;
  return (
    <Input
      {...input}
      autoComplete={autoComplete}
      type="password"
      spellCheck={false}
      autoCapitalize="none"
      className={classNames("nhsuk-password-input__input nhsuk-js-password-input-input", className)}
      groupProps={{
        ...groupProps,
        className: classNames(groupProps?.className, "nhsuk-password-input"),
        "data-module": "nhsuk-password-input",
        "data-i18n.show-password": messages?.show,
        "data-i18n.hide-password": messages?.hide,
        "data-i18n.show-password-aria-label": messages?.showLabel,
        "data-i18n.hide-password-aria-label": messages?.hideLabel,
        "data-i18n.password-shown-announcement": messages?.shown,
        "data-i18n.password-hidden-announcement": messages?.hidden,
      }}
      after={
        <Button
          type="button"
          variant="secondary"
          small
          disabled={input.disabled}
          {...buttonProps}
          className="nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
          aria-label={messages?.showLabel ?? "Show password"}
          aria-controls={id}
          hidden
        >
          {messages?.show ?? "Show"}
        </Button>
      }
    />
  );
}
