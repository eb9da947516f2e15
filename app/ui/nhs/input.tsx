import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FormGroup, hasWords, splitField } from "./form-group.tsx";

type InputAttributes = Omit<
  ComponentPropsWithoutRef<"input">,
  keyof FieldProps | "value" | "prefix" | "width" | "children"
>;

export interface InputProps extends FieldProps, InputAttributes {
  value?: string | undefined;
  /** As wide as about this many characters: a promise of how long the answer is. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  /** Letters that are easy to tell apart, for codes and references. */
  code?: boolean | undefined;
  prefix?: ReactNode;
  suffix?: ReactNode;
  /** Stands beside the input: a button, usually. */
  after?: ReactNode;
}

export function Input(props: InputProps) {
  const [group, control] = splitField(props);
  const { type = "text", value, width, code = false, prefix, suffix, after, className, ...rest } = control;
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
      {hasWords(prefix) || hasWords(suffix) || hasWords(after) ? (
        <div className="nhsuk-input-wrapper">
          <Affix kind="prefix">{prefix}</Affix>
          {input}
          <Affix kind="suffix">{suffix}</Affix>
          {after}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

function Affix({ kind, children }: { kind: "prefix" | "suffix"; children: ReactNode }) {
  if (!hasWords(children)) return null;
  return (
    <div className={`nhsuk-input-wrapper__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}
