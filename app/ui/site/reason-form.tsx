import type { ReactNode } from "react";
import { type FormVersion, FormVersionFields } from "../feedback/form-version-fields.tsx";
import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { FinalButton } from "./final-button.tsx";
import { PostForm } from "./post-form.tsx";

export interface ReasonFormProps {
  label: string;
  hint: string;
  limit: number;
  field: { id: string; name: string; value: string; error?: string | undefined };
  /** The state that the page showed, where somebody else may have decided meanwhile. */
  formVersion?: FormVersion;
  /** What the button does. */
  action: string;
  /** Nobody can undo it. */
  isFinal?: boolean;
  /** What goes with the form unseen. */
  children?: ReactNode;
}

/** A decision, and the reason that goes with it. */
export function ReasonForm({
  label,
  hint,
  limit,
  field,
  formVersion,
  action,
  isFinal = false,
  children,
}: ReasonFormProps) {
  return (
    <PostForm noValidate>
      {formVersion && <FormVersionFields formVersion={formVersion} />}
      {children}
      <CharacterCount label={label} labelSize="m" hint={hint} limit={limit} rows={4} {...field} />
      {isFinal ? <FinalButton>{action}</FinalButton> : <Button>{action}</Button>}
    </PostForm>
  );
}
