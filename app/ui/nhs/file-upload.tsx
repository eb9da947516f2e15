import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { describedBy, type FieldProps, FormGroup, splitField } from "./form-group.tsx";

type FileAttributes = Omit<
  ComponentPropsWithoutRef<"input">,
  keyof FieldProps | "value" | "type" | "children"
>;

/** Chooses a file. Its form needs `encType="multipart/form-data"`; a browser never fills it in again. */
export function FileUpload(props: FieldProps & FileAttributes) {
  const [group, { className, ...rest }] = splitField(props);
  return (
    <FormGroup
      {...group}
      groupProps={{
        "data-module": "nhsuk-file-upload",
        ...group.groupProps,
        className: classNames(group.groupProps?.className, "nhsuk-file-upload"),
      }}
    >
      <input
        {...rest}
        type="file"
        className={classNames("nhsuk-file-upload__input", className)}
        aria-describedby={describedBy(group, rest["aria-describedby"])}
      />
    </FormGroup>
  );
}
