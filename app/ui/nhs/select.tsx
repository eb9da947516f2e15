import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FormGroup, hasWords, splitField } from "./form-group.tsx";

export type SelectItem = { value?: string; label: string; disabled?: boolean } | { divider: true };

type SelectAttributes = Omit<ComponentPropsWithoutRef<"select">, keyof FieldProps | "value" | "children">;

export interface SelectProps extends FieldProps, SelectAttributes {
  items: readonly (SelectItem | Falsy)[];
  /** The value of the option that is chosen. */
  value?: string | undefined;
  /** Stands beside the list: a button, usually. */
  after?: ReactNode;
}

export function Select(props: SelectProps) {
  const [group, control] = splitField(props);
  const { items, value, after, className, ...rest } = control;
  const select = (
    <select
      {...rest}
      className={classNames("nhsuk-select", group.error && "nhsuk-select--error", className)}
      defaultValue={value || undefined}
      aria-describedby={describedBy(group, rest["aria-describedby"])}
    >
      {each(items, (item) =>
        "divider" in item ? (
          <hr />
        ) : (
          <option value={item.value} disabled={item.disabled}>
            {item.label}
          </option>
        ),
      )}
    </select>
  );
  return (
    <FormGroup {...group}>
      {hasWords(after) ? (
        <div className="nhsuk-input-wrapper">
          {select}
          {after}
        </div>
      ) : (
        select
      )}
    </FormGroup>
  );
}
