import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FormGroup, splitField } from "./form-group.tsx";

interface Option {
  value?: string;
  label: string;
}

export interface SelectProps extends FieldProps {
  items: readonly (Option | { heading: string; items: readonly Option[] } | Falsy)[];
  /** The value of the option that is chosen. */
  value?: string | undefined;
  /** The id of the form that it belongs to, where it stands outside it. */
  form?: string | undefined;
}

export function Select(props: SelectProps) {
  const [group, { id, name, items, value, form }] = splitField(props);
  return (
    <FormGroup {...group}>
      <select
        className={classNames("nhsuk-select", group.error && "nhsuk-select--error")}
        id={id}
        name={name}
        form={form}
        defaultValue={value || undefined}
        aria-describedby={describedBy(group)}
      >
        {each(items, (item) =>
          "heading" in item ? <optgroup label={item.heading}>{options(item.items)}</optgroup> : option(item),
        )}
      </select>
    </FormGroup>
  );
}

function options(items: readonly Option[]) {
  return each(items, option);
}

function option({ value, label }: Option) {
  return <option value={value}>{label}</option>;
}
