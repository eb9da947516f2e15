import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label } from "./label.tsx";

/** One answer of a list of radios or checkboxes. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Shown under the answer; hidden by the script until the answer is chosen, always there without it. */
  conditional?: ReactNode;
}

interface ChoiceItemProps extends Choice {
  kind: "radios" | "checkboxes";
  id: string;
  name: string;
  checked: boolean;
  describedBy?: string | undefined;
}

/** Radios and checkboxes differ in nothing but their class and type. */
export function ChoiceItem({ kind, id, name, value, label, hint, conditional, ...props }: ChoiceItemProps) {
  const { checked, describedBy } = props;
  return (
    <>
      <div className={`nhsuk-${kind}__item`}>
        <input
          className={`nhsuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === "radios" ? "radio" : "checkbox"}
          value={value}
          defaultChecked={checked}
          data-aria-controls={hasWords(conditional) ? `conditional-${id}` : undefined}
          aria-describedby={classNames(describedBy, hasWords(hint) && `${id}-item-hint`)}
        />
        <Label htmlFor={id} className={`nhsuk-${kind}__label`}>
          {label}
        </Label>
        {hasWords(hint) && (
          <Hint id={`${id}-item-hint`} className={`nhsuk-${kind}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {hasWords(conditional) && (
        <div
          className={classNames(
            `nhsuk-${kind}__conditional`,
            !checked && `nhsuk-${kind}__conditional--hidden`,
          )}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  );
}

/** The first answer carries the id of the field, so that the error summary leads to it. */
export function choiceId(prefix: string, index: number): string {
  return index === 0 ? prefix : `${prefix}-${index + 1}`;
}
