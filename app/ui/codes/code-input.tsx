import type { ComponentProps } from "react";
import { Input } from "../nhs/input.tsx";

/** Where a code is typed, as people write it down. */
export function CodeInput(field: Pick<ComponentProps<typeof Input>, "id" | "name" | "value" | "error">) {
  return (
    <Input
      label="Your code"
      hint="16 letters and numbers, like 7KQM 2XWD 9FTR H4VB. Small letters and spaces do not matter."
      code
      width={20}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      {...field}
    />
  );
}
