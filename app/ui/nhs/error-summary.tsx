import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each } from "../site/each.tsx";

export interface FieldError {
  /** The id of the field, which is its name unless told otherwise. */
  field?: string | undefined;
  message: ReactNode;
}

interface ErrorSummaryProps extends Pick<ComponentPropsWithoutRef<"div">, "tabIndex" | "autoFocus"> {
  errors: readonly FieldError[];
}

/** What is wrong with the form, each line a link to its field. */
export function ErrorSummary({ errors, ...focus }: ErrorSummaryProps) {
  return (
    <div className="nhsuk-error-summary" data-module="nhsuk-error-summary" {...focus}>
      {/* The alert is not the box that takes the focus, or screen readers lose part of either. */}
      <div role="alert">
        <h2 className="nhsuk-error-summary__heading">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {each(errors, ({ field, message }) => (
              <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
