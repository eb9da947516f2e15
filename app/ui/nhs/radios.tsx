import type { ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { type Choice, ChoiceItem, choiceId } from "./choice-item.tsx";
import { classNames } from "./class-names.ts";
import { type FieldProps, FieldsetGroup, splitField } from "./form-group.tsx";

export type RadioItem = Choice | { divider: ReactNode };

export interface RadiosProps extends FieldProps {
  items: readonly (RadioItem | Falsy)[];
  /** The value of the answer that is chosen. */
  value?: string | undefined;
  small?: boolean | undefined;
  inline?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** One answer of several. `label` is the legend; `isPageHeading` makes it the `h1`. */
export function Radios(props: RadiosProps) {
  const [group, { id, name, items, value, small, inline, disabled }] = splitField(props);
  return (
    <FieldsetGroup {...group}>
      <div
        className={classNames(
          "nhsuk-radios",
          small && "nhsuk-radios--small",
          inline && "nhsuk-radios--inline",
        )}
        data-module="nhsuk-radios"
      >
        {each(items, (item, index) =>
          "divider" in item ? (
            <div className="nhsuk-radios__divider">{item.divider}</div>
          ) : (
            <ChoiceItem
              kind="radios"
              {...item}
              id={item.id ?? choiceId(id, index)}
              name={name}
              checked={Boolean(value) && item.value === value}
              disabled={item.disabled ?? disabled}
            />
          ),
        )}
      </div>
    </FieldsetGroup>
  );
}
