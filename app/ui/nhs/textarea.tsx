import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { describedBy, FormGroup, type InnerFieldProps, splitField } from "./form-group.tsx";

type TextareaAttributes = Omit<
  ComponentPropsWithoutRef<"textarea">,
  keyof InnerFieldProps | "value" | "children"
>;

export interface TextareaProps extends InnerFieldProps, TextareaAttributes {
  value?: string | undefined;
  /** Stands below the box, inside the form group. */
  after?: ReactNode;
}

export function Textarea(props: TextareaProps) {
  const [group, control] = splitField(props);
  const { rows = 5, value, after, className, ...rest } = control;
  return (
    <FormGroup {...group}>
      <textarea
        {...rest}
        rows={rows}
        className={classNames("nhsuk-textarea", group.error && "nhsuk-textarea--error", className)}
        defaultValue={value}
        aria-describedby={describedBy(group, rest["aria-describedby"])}
      />
      {after}
    </FormGroup>
  );
}
