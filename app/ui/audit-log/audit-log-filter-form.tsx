import { Button } from "../nhs/button.tsx";
import { Details } from "../nhs/details.tsx";
import { Input } from "../nhs/input.tsx";
import { Select } from "../nhs/select.tsx";

interface AuditLogFilterFormProps {
  filter: { who: string; about: string; what: string; group: string; from: string; until: string };
  events: readonly { value: string; label: string }[];
  groups: readonly { id: string; name: string }[];
}

/** Who, what, when and about whom; folded away until somebody wants it, open while it filters. */
export function AuditLogFilterForm({ filter, events, groups }: AuditLogFilterFormProps) {
  const isUsed = Object.values(filter).some(Boolean);
  const email = { type: "email", autoComplete: "off", spellCheck: false, width: 30 } as const;
  return (
    <Details summary="Look for something" open={isUsed}>
      <form method="get" noValidate>
        <Input name="who" label="Email address of who did it" value={filter.who} {...email} />
        <Input name="about" label="Email address of the person it is about" value={filter.about} {...email} />
        <Select
          name="what"
          label="What happened"
          value={filter.what}
          items={[{ value: "", label: "Anything" }, ...events]}
        />
        <Select
          name="group"
          label="In which group"
          value={filter.group}
          items={[
            { value: "", label: "Any, or none" },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Input name="from" type="date" label="From" width={10} value={filter.from} />
        <Input name="until" type="date" label="Until" width={10} value={filter.until} />
        <Button>Look</Button>
      </form>
    </Details>
  );
}
