import type { ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { type Choice, ChoiceItem, choiceId, hiddenWithoutScript } from "./choice-item.tsx";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FieldsetGroup, hasWords, splitField } from "./form-group.tsx";

interface Behaviour {
  /** `exclusive` unticks the others of its group, `inclusive` ticks them all. */
  behaviour?: "exclusive" | "inclusive" | undefined;
  behaviourGroup?: string | undefined;
}

export type CheckboxItem = (Choice & Behaviour & { name?: string }) | ({ divider: ReactNode } & Behaviour);

export interface CheckboxesProps extends FieldProps {
  items: readonly (CheckboxItem | Falsy)[];
  /** The values of the answers that are ticked. */
  values?: readonly string[] | undefined;
  small?: boolean | undefined;
  inline?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** As many answers as apply. `label` is the legend; without one there is no fieldset. */
export function Checkboxes(props: CheckboxesProps) {
  const [group, { id, name, items, values = [], small, inline, disabled }] = splitField(props);
  return (
    <FieldsetGroup {...group}>
      <div
        className={classNames(
          "nhsuk-checkboxes",
          small && "nhsuk-checkboxes--small",
          inline && "nhsuk-checkboxes--inline",
        )}
        data-module="nhsuk-checkboxes"
      >
        {each(items, (item, index) =>
          "divider" in item ? (
            <div className={classNames("nhsuk-checkboxes__divider", hiddenWithoutScript(item.behaviour))}>
              {item.divider}
            </div>
          ) : (
            <ChoiceItem
              kind="checkboxes"
              {...item}
              id={item.id ?? choiceId(id, index)}
              name={item.name ?? name}
              checked={values.includes(item.value)}
              disabled={item.disabled ?? disabled}
              describedBy={hasWords(group.label) ? undefined : describedBy(group)}
            />
          ),
        )}
      </div>
    </FieldsetGroup>
  );
}
