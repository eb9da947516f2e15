import { each, type Falsy } from "../site/each.tsx";
import { type Choice, ChoiceItem, choiceId } from "./choice-item.tsx";
import { classNames } from "./class-names.ts";
import { type FieldProps, FieldsetGroup, splitField } from "./form-group.tsx";

export interface RadiosProps extends FieldProps {
  items: readonly (Choice | Falsy)[];
  /** The value of the answer that is chosen. */
  value?: string | undefined;
  inline?: boolean | undefined;
}

/** One answer of several. `label` is the legend. */
export function Radios(props: RadiosProps) {
  const [group, { id, name, items, value, inline }] = splitField(props);
  return (
    <FieldsetGroup {...group}>
      <div
        className={classNames("nhsuk-radios", inline && "nhsuk-radios--inline")}
        data-module="nhsuk-radios"
      >
        {each(items, (item, index) => (
          <ChoiceItem
            kind="radios"
            {...item}
            id={choiceId(id, index)}
            name={name}
            checked={Boolean(value) && item.value === value}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}
