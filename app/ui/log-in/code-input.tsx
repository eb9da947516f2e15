import { Input, type InputProps } from "../nhs/input.tsx";

/** A code to be typed or pasted once: a phone may offer the one that it has just received. */
export function CodeInput(props: InputProps) {
  return (
    <Input
      width={10}
      code
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...props}
    />
  );
}
