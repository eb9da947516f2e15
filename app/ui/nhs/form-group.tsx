import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Fieldset } from "./fieldset.tsx";
import { Hint } from "./hint.tsx";
import { Label, type LabelSize } from "./label.tsx";

type DivProps = ComponentPropsWithoutRef<"div"> & { [data: `data-${string}`]: unknown };

/** What every field of a form takes, whatever its control. */
export interface FieldProps {
  name: string;
  /** The name, unless told: error summaries link to it. */
  id?: string | undefined;
  label: ReactNode;
  labelSize?: LabelSize | undefined;
  /** The label or legend is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
  hint?: ReactNode;
  /** The message; `true` marks the field as wrong when the message stands elsewhere. */
  error?: ReactNode;
}

/** What parts that are made of others set: pages leave both alone. */
export interface InnerFieldProps extends FieldProps {
  labelClassName?: string;
  groupProps?: DivProps;
}

/** Parts a component's props into those of its form group and those of the control itself. */
export function splitField<P extends InnerFieldProps>(props: P) {
  const { label, labelSize, isPageHeading, labelClassName, hint, error, groupProps, ...control } = props;
  const id = props.id || props.name;
  return [
    { id, label, labelSize, isPageHeading, labelClassName, hint, error, groupProps },
    { ...control, id },
  ] as const;
}

type Group = Pick<FieldProps, "label" | "labelSize" | "isPageHeading" | "hint" | "error"> & {
  id: string;
  labelClassName?: string | undefined;
  groupProps?: DivProps | undefined;
};

/** Value of `aria-describedby`: only ids that are on the page, hint before error. */
export function describedBy({ id, hint, error }: Group, before?: string): string | undefined {
  return classNames(before, hasWords(hint) && `${id}-hint`, hasWords(error) && `${id}-error`);
}

/** Label, hint and error message around one control. */
export function FormGroup({ children, ...group }: Group & { children: ReactNode }) {
  const { id, label, labelSize, isPageHeading, labelClassName } = group;
  return (
    <GroupBox {...group}>
      <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading} className={labelClassName}>
        {label}
      </Label>
      <HintAndError {...group} />
      {children}
    </GroupBox>
  );
}

interface FieldsetGroupProps extends Group {
  role?: "group";
  children: ReactNode;
}

/** Legend, hint and error message around several controls; with an empty legend there is no fieldset. */
export function FieldsetGroup({ children, role, ...group }: FieldsetGroupProps) {
  const { label, labelSize, isPageHeading } = group;
  const inner = (
    <>
      <HintAndError {...group} />
      {children}
    </>
  );
  return (
    <GroupBox {...group}>
      {hasWords(label) ? (
        <Fieldset
          legend={label}
          legendSize={labelSize}
          isPageHeading={isPageHeading}
          role={role}
          aria-describedby={describedBy(group)}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </GroupBox>
  );
}

export function hasWords(node: ReactNode): boolean {
  return typeof node !== "boolean" && node !== null && node !== undefined && node !== "";
}

function GroupBox({ error, groupProps, children }: Group & { children: ReactNode }) {
  const { className, ...rest } = groupProps ?? {};
  return (
    <div className={classNames("nhsuk-form-group", error && "nhsuk-form-group--error", className)} {...rest}>
      {children}
    </div>
  );
}

function HintAndError({ id, hint, error }: Group) {
  return (
    <>
      {hasWords(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {hasWords(error) && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}
