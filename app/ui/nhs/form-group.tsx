import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Fieldset } from "./fieldset.tsx";
import { Hint } from "./hint.tsx";
import { Label, type LabelProps } from "./label.tsx";

type DivProps = ComponentPropsWithoutRef<"div"> & { [data: `data-${string}`]: unknown };

/** What every field of a form takes, whatever its control. */
export interface FieldProps {
  name: string;
  /** The name, unless told: error summaries link to it. */
  id?: string | undefined;
  label: ReactNode;
  labelSize?: LabelProps["size"];
  /** The label is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
  /** What else the label or legend can be told: a caption, a heading level, an id. */
  labelProps?: Omit<LabelProps, keyof ComponentPropsWithoutRef<"label">> & {
    id?: string;
    className?: string;
  };
  hint?: ReactNode;
  /** The message; `true` marks the field as wrong when the message stands elsewhere. */
  error?: ReactNode;
  /** Attributes of the form group around the field. */
  groupProps?: DivProps | undefined;
}

/** Parts a component's props into those of its form group and those of the control itself. */
export function splitField<P extends FieldProps>(props: P) {
  const { label, labelSize, isPageHeading, labelProps, hint, error, groupProps, ...control } = props;
  const id = props.id || props.name;
  const group = { id, label, labelSize, isPageHeading, labelProps, hint, error, groupProps };
  return [group, { ...control, id }] as const;
}

type Group = Pick<
  FieldProps,
  "label" | "labelSize" | "isPageHeading" | "labelProps" | "hint" | "error" | "groupProps"
> & {
  id: string;
};

/** Value of `aria-describedby`: only ids that are on the page, hint before error. */
export function describedBy({ id, hint, error }: Group, before?: string): string | undefined {
  return classNames(before, hasWords(hint) && `${id}-hint`, hasWords(error) && `${id}-error`);
}

/** Label, hint and error message around one control. */
export function FormGroup({ children, ...group }: Group & { children: ReactNode }) {
  const { id, label, labelSize, isPageHeading, labelProps } = group;
  return (
    <GroupBox {...group}>
      {hasWords(label) && (
        <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading} {...labelProps}>
          {label}
        </Label>
      )}
      <HintAndError {...group} />
      {children}
    </GroupBox>
  );
}

/** Legend, hint and error message around several controls; without a legend there is no fieldset. */
export function FieldsetGroup({ children, role, ...group }: Group & { role?: "group"; children: ReactNode }) {
  const { label, labelSize, isPageHeading, labelProps } = group;
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
          legendProps={labelProps}
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
