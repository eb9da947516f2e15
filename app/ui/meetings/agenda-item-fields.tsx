import { Input } from "../nhs/input.tsx";

interface Fields {
  field(name: string): { id: string; name: string; value: string; error?: string };
}

/** What an item of an agenda is about, and how long it takes. */
export function AgendaItemFields({ form }: { form: Fields }) {
  return (
    <>
      <Input
        label="What is it about?"
        hint="For example, Parking at the hospital."
        {...form.field("title")}
      />
      <Input
        label="How many minutes does it take? (optional)"
        inputMode="numeric"
        width={3}
        {...form.field("minutes")}
      />
    </>
  );
}
