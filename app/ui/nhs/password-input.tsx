import { Button } from "./button.tsx";
import type { FieldProps } from "./form-group.tsx";
import { Input } from "./input.tsx";

export interface PasswordInputProps extends FieldProps {
  autoComplete?: "current-password" | "new-password";
  value?: string | undefined;
}

/** A password with a button that shows it. The button is hidden until the script makes it work. */
export function PasswordInput({ autoComplete = "current-password", ...input }: PasswordInputProps) {
  const id = input.id || input.name;
  return (
    <Input
      {...input}
      autoComplete={autoComplete}
      type="password"
      spellCheck={false}
      autoCapitalize="none"
      className="nhsuk-password-input__input nhsuk-js-password-input-input"
      groupProps={{ className: "nhsuk-password-input", "data-module": "nhsuk-password-input" }}
      after={
        <Button
          type="button"
          variant="secondary"
          small
          className="nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
          aria-label="Show password"
          aria-controls={id}
          hidden
        >
          Show
        </Button>
      }
    />
  );
}
