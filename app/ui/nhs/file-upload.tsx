import type { ComponentPropsWithoutRef } from "react";
import { describedBy, type FieldProps, FormGroup, splitField } from "./form-group.tsx";

interface FileUploadProps extends FieldProps, Pick<ComponentPropsWithoutRef<"input">, "accept"> {}

/** Chooses a file. Its form needs `encType="multipart/form-data"`; a browser never fills it in again. */
export function FileUpload(props: FileUploadProps) {
  const [group, { id, name, accept }] = splitField(props);
  return (
    <FormGroup {...group} groupProps={{ className: "nhsuk-file-upload", "data-module": "nhsuk-file-upload" }}>
      <input
        className="nhsuk-file-upload__input"
        id={id}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(group)}
      />
    </FormGroup>
  );
}
