import { each } from "../site/each.tsx";
import { type FieldProps, FieldsetGroup, splitField } from "./form-group.tsx";
import { Input } from "./input.tsx";

const PARTS = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

export interface DateInputProps extends FieldProps {
  /** What was typed. */
  values?: { [part in (typeof PARTS)[number]["part"]]?: string } | undefined;
}

/** A date that people know by heart, in its parts: `{name}-day` and so on, in the form as on the page. */
export function DateInput(props: DateInputProps) {
  const [group, { id, name, values = {} }] = splitField(props);
  return (
    // JAWS reads the description of a fieldset of text inputs only when the role is said.
    <FieldsetGroup {...group} role="group">
      <div className="nhsuk-date-input" id={id}>
        {each(PARTS, ({ part, label, width }) => (
          <div className="nhsuk-date-input__item">
            <Input
              id={`${id}-${part}`}
              name={`${name}-${part}`}
              label={label}
              labelClassName="nhsuk-date-input__label"
              className="nhsuk-date-input__input"
              width={width}
              inputMode="numeric"
              value={values[part]}
              error={Boolean(group.error)}
            />
          </div>
        ))}
      </div>
    </FieldsetGroup>
  );
}
