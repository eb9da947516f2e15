import { PasswordInput, type PasswordInputProps } from "../nhs/password-input.tsx";

/** A password to be made up. The advice is that of the National Cyber Security Centre: length, not odd characters. */
export function NewPassword({
  label = "Password",
  ...props
}: Omit<PasswordInputProps, "hint" | "autoComplete" | "label"> & { label?: string }) {
  return (
    <PasswordInput
      label={label}
      hint="At least 12 characters. 3 random words make a good one. You can paste it."
      autoComplete="new-password"
      {...props}
    />
  );
}
