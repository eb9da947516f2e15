import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { type FormVersion, FormVersionFields } from "./form-version-fields.tsx";

export interface ReasonFormProps {
  label: string;
  hint: string;
  limit: number;
  field: { id: string; name: string; value: string; error?: string | undefined };
  formVersion: FormVersion;
  /** What the button does. */
  action: string;
}

/** A decision that its writer is told the reason of. */
export function ReasonForm({ label, hint, limit, field, formVersion, action }: ReasonFormProps) {
  return (
    <form method="post" noValidate>
      <FormVersionFields formVersion={formVersion} />
      <CharacterCount label={label} hint={hint} limit={limit} {...field} />
      <Button>{action}</Button>
    </form>
  );
}
