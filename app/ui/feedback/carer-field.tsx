import type { ComponentProps } from "react";
import { CharacterCount } from "../nhs/character-count.tsx";

type CarerFieldProps = Pick<
  ComponentProps<typeof CharacterCount>,
  "id" | "name" | "value" | "error" | "limit"
> & {
  heading: string;
  hint: string | undefined;
};

/** What somebody who cared for another person says for themselves: a question with a page of its own. */
export function CarerField({ heading, hint, ...field }: CarerFieldProps) {
  return <CharacterCount label={heading} labelSize="l" isPageHeading hint={hint} rows={8} {...field} />;
}
