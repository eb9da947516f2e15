import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FormGroup, splitField } from "./form-group.tsx";

type InputAttributes = Omit<ComponentPropsWithoutRef<"input">, keyof FieldProps | "type" | "value">;

export interface FileInputProps extends FieldProps, InputAttributes {
  /** Of a form that came back; browsers let nobody fill in a file, so it is chosen again. */
  value?: string | undefined;
}

/** A file from the reader's own device, chosen with the browser's own means. */
export function FileInput({ value: _, ...props }: FileInputProps) {
  const [group, { className, ...control }] = splitField(props);
  return (
    <FormGroup {...group} groupProps={{ className: "nhsuk-file-upload", ...group.groupProps }}>
      <input
        {...control}
        type="file"
        className={classNames("nhsuk-file-upload__input", className)}
        aria-describedby={describedBy(group)}
      />
    </FormGroup>
  );
}
