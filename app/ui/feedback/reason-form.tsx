import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { type Sight, SightFields } from "./sight-fields.tsx";

export interface ReasonFormProps {
  label: string;
  hint: string;
  limit: number;
  field: { id: string; name: string; value: string; error?: string | undefined };
  sight: Sight;
  /** What the button does. */
  action: string;
}

/** A decision that its writer is told the reason of. */
export function ReasonForm({ label, hint, limit, field, sight, action }: ReasonFormProps) {
  return (
    <form method="post" noValidate>
      <SightFields sight={sight} />
      <CharacterCount label={label} hint={hint} limit={limit} {...field} />
      <Button>{action}</Button>
    </form>
  );
}
