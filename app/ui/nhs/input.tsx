import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { describedBy, FormGroup, hasWords, type InnerFieldProps, splitField } from "./form-group.tsx";

type InputAttributes = Omit<
  ComponentPropsWithoutRef<"input">,
  keyof InnerFieldProps | "value" | "prefix" | "width" | "children"
>;

export interface InputProps extends InnerFieldProps, InputAttributes {
  value?: string | undefined;
  /** As wide as about this many characters: a promise of how long the answer is. */
  width?: 2 | 3 | 4 | 10 | 20 | 30 | undefined;
  /** Letters that are easy to tell apart, for codes and references. */
  code?: boolean | undefined;
  /** Stands beside the input: a button, usually. */
  after?: ReactNode;
}

export function Input(props: InputProps) {
  const [group, control] = splitField(props);
  const { type = "text", value, width, code = false, after, className, ...rest } = control;
  const input = (
    <input
      {...rest}
      type={type}
      className={classNames(
        "nhsuk-input",
        code && "nhsuk-input--code",
        group.error && "nhsuk-input--error",
        width && `nhsuk-input--width-${width}`,
        className,
      )}
      defaultValue={value}
      aria-describedby={describedBy(group, rest["aria-describedby"])}
    />
  );
  return (
    <FormGroup {...group}>
      {hasWords(after) ? (
        <div className="nhsuk-input-wrapper">
          {input}
          {after}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
