import { Button } from "../button.tsx";
import { CharacterCount } from "../character-count.tsx";

export interface ReasonFormProps {
  label: string;
  hint: string;
  limit: number;
  field: { id: string; name: string; value: string; error?: string | undefined };
  /** The state in which the page shows the piece. */
  seen: string;
  /** What the button does. */
  action: string;
}

/** A decision that its writer is told the reason of. */
export function ReasonForm({ label, hint, limit, field, seen, action }: ReasonFormProps) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="seen" value={seen} />
      <CharacterCount label={label} hint={hint} limit={limit} {...field} />
      <Button>{action}</Button>
    </form>
  );
}
