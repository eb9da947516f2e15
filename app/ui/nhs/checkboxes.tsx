import { each, type Falsy } from "../site/each.tsx";
import { type Choice, ChoiceItem, choiceId } from "./choice-item.tsx";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FieldsetGroup, hasWords, splitField } from "./form-group.tsx";

export interface CheckboxesProps extends FieldProps {
  items: readonly (Choice | Falsy)[];
  /** The values of the answers that are ticked. */
  values?: readonly string[] | undefined;
  small?: boolean | undefined;
}

/** As many answers as apply. `label` is the legend; with an empty one there is no fieldset. */
export function Checkboxes(props: CheckboxesProps) {
  const [group, { id, name, items, values = [], small }] = splitField(props);
  return (
    <FieldsetGroup {...group}>
      <div
        className={classNames("nhsuk-checkboxes", small && "nhsuk-checkboxes--small")}
        data-module="nhsuk-checkboxes"
      >
        {each(items, (item, index) => (
          <ChoiceItem
            kind="checkboxes"
            {...item}
            id={choiceId(id, index)}
            name={name}
            checked={values.includes(item.value)}
            describedBy={hasWords(group.label) ? undefined : describedBy(group)}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}
