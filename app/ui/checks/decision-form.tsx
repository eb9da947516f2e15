import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Radios } from "../nhs/radios.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";

interface DecisionFormProps {
  form: Fields;
  /** What can be decided, each with what happens then. */
  decisions: readonly { value: string; label: string; hint?: string }[];
  reason: { label: string; hint: string; limit: number };
  /** Stands for the words that the page showed, where they can become others. */
  formVersion?: string;
}

/** What a moderator decides about words of others: which, and why. */
export function DecisionForm({
  form,
  decisions,
  formVersion,
  reason: { label, hint, limit },
}: DecisionFormProps) {
  return (
    <PostForm noValidate>
      {formVersion && <input type="hidden" name="formVersion" value={formVersion} />}
      <Radios label="Your decision" labelSize="m" items={decisions} {...form.field("decision")} />
      <CharacterCount label={label} hint={hint} limit={limit} rows={4} {...form.field("reason")} />
      <Button>Save the decision</Button>
    </PostForm>
  );
}
