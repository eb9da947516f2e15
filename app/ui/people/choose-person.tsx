import { Select } from "../nhs/select.tsx";

interface ChoosePersonProps {
  label: string;
  people: readonly { value: string; label: string }[];
  total: number;
  field: { id: string; name: string; value: string; error?: string };
}

/** One of the people of a group. Who was looked for and found alone is chosen already. */
export function ChoosePerson({ label, people, total, field }: ChoosePersonProps) {
  const isNarrowed = people.length < total;
  const value = field.value || (isNarrowed && people.length === 1 ? (people[0]?.value ?? "") : "");
  return (
    <Select
      label={label}
      hint={isNarrowed ? `${people.length} of ${total} people have this in their name.` : undefined}
      items={[{ value: "", label: "Choose a person" }, ...people]}
      {...field}
      value={value}
    />
  );
}
