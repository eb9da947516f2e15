import { COMMUNICATION_NEEDS } from "#db/vocabulary.ts";
import { CharacterCount } from "../nhs/character-count.tsx";
import { Checkboxes } from "../nhs/checkboxes.tsx";
import { Input } from "../nhs/input.tsx";
import { Textarea } from "../nhs/textarea.tsx";

interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
  fields(name: string): { id: string; name: string; values: string[]; error?: string };
}

/** Who somebody without email is and what they need, in the words of the facilitator who looks after them. */
export function PersonFields({ form }: { form: Fields }) {
  return (
    <>
      <Input
        label="Name"
        hint="As they want to be called in the group. It stands on their papers and on envelopes."
        {...form.field("name")}
      />
      <Checkboxes
        label="What do they need? (optional)"
        hint="Tick all that apply. With letters by post they are on the address sheet."
        items={Object.entries(COMMUNICATION_NEEDS).map(([value, label]) => ({
          value,
          label,
          conditional: value === "post" && (
            <Textarea
              label="Address for letters"
              hint="It is kept encrypted, and only while they want letters."
              rows={4}
              {...form.field("address")}
            />
          ),
        }))}
        {...form.fields("needs")}
      />
      <CharacterCount
        label="What you need to know for that (optional)"
        hint="For example a telephone number and when to ring. It is kept encrypted."
        limit={500}
        rows={4}
        {...form.field("details")}
      />
    </>
  );
}
