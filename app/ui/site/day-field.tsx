import { DateInput } from "../nhs/date-input.tsx";

interface DayFieldProps {
  /** What the form of a page knows of its fields. */
  form: { field(name: string): { value: string; error?: string } };
  name: string;
  label: string;
  labelSize?: "s" | "m" | undefined;
  hint?: string;
}

/** The three boxes of a date, with what was typed or stored. */
export function DayField({ form, name, label, labelSize, hint }: DayFieldProps) {
  const day = form.field(`${name}-day`);
  return (
    <DateInput
      name={name}
      label={label}
      labelSize={labelSize}
      hint={hint}
      values={{
        day: day.value,
        month: form.field(`${name}-month`).value,
        year: form.field(`${name}-year`).value,
      }}
      error={day.error}
    />
  );
}
