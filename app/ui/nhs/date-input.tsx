import { each, type Falsy, present } from "../site/each.tsx";
import { type FieldProps, FieldsetGroup, splitField } from "./form-group.tsx";
import { Input, type InputProps } from "./input.tsx";

export type DatePartName = "day" | "month" | "year";

export interface DatePart {
  part: DatePartName;
  label?: string | undefined;
  value?: string | undefined;
  width?: InputProps["width"];
  /** `true` marks this part as the wrong one; `false` keeps it plain when the whole date is wrong. */
  error?: boolean | undefined;
  autoComplete?: string | undefined;
  disabled?: boolean | undefined;
}

export interface DateInputProps extends FieldProps {
  /** What was typed. */
  values?: { [part in DatePartName]?: string } | undefined;
  /** Which parts are asked for and how; day, month and year unless told. */
  parts?: readonly (DatePart | Falsy)[] | undefined;
  disabled?: boolean | undefined;
  /** How a part is called in the form: `startsOn-day` for the day of `startsOn` unless told. */
  partName?: (name: string, part: DatePartName) => string;
}

const WHOLE_DATE: readonly DatePart[] = [{ part: "day" }, { part: "month" }, { part: "year" }];

/** A date that people know by heart, in its parts. The id of a part is `{id}-day` and so on. */
export function DateInput(props: DateInputProps) {
  const [group, control] = splitField(props);
  const { id, name, values = {}, parts = WHOLE_DATE, disabled, partName = joinName } = control;
  const isOnePartWrong = present(parts).some((part) => part.error);
  return (
    // JAWS reads the description of a fieldset of text inputs only when the role is said.
    <FieldsetGroup {...group} error={group.error || isOnePartWrong} role="group">
      <div className="nhsuk-date-input" id={id}>
        {each(parts, (item) => (
          <div className="nhsuk-date-input__item">
            <Input
              id={`${id}-${item.part}`}
              name={partName(name, item.part)}
              label={item.label ?? capitalise(item.part)}
              labelProps={{ className: "nhsuk-date-input__label" }}
              className="nhsuk-date-input__input"
              width={item.width ?? (item.part === "year" ? 4 : 2)}
              inputMode="numeric"
              value={item.value ?? values[item.part]}
              error={item.error || (item.error !== false && Boolean(group.error) && !isOnePartWrong)}
              autoComplete={item.autoComplete}
              disabled={item.disabled ?? disabled}
            />
          </div>
        ))}
      </div>
    </FieldsetGroup>
  );
}

function joinName(name: string, part: DatePartName): string {
  return `${name}-${part}`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
