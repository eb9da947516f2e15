import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FormGroup, splitField } from "./form-group.tsx";

export interface SelectProps extends FieldProps {
  items: readonly ({ value?: string; label: string } | Falsy)[];
  /** The value of the option that is chosen. */
  value?: string | undefined;
}

export function Select(props: SelectProps) {
  const [group, { id, name, items, value }] = splitField(props);
  return (
    <FormGroup {...group}>
      <select
        className={classNames("nhsuk-select", group.error && "nhsuk-select--error")}
        id={id}
        name={name}
        defaultValue={value || undefined}
        aria-describedby={describedBy(group)}
      >
        {each(items, (item) => (
          <option value={item.value}>{item.label}</option>
        ))}
      </select>
    </FormGroup>
  );
}
