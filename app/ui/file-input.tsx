import type { ComponentPropsWithoutRef } from "react";
import { describedBy, type FieldProps, FormGroup, splitField } from "./form-group.tsx";

export interface FileInputProps
  extends FieldProps,
    Omit<ComponentPropsWithoutRef<"input">, keyof FieldProps | "type" | "value" | "children"> {}

/** A file to send. It is never filled in again: browsers allow that to nobody. */
export function FileInput(props: FileInputProps) {
  const [group, control] = splitField(props);
  return (
    <FormGroup {...group}>
      <input {...control} type="file" className="app-file-input" aria-describedby={describedBy(group)} />
    </FormGroup>
  );
}
