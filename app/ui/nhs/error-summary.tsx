import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";

export interface FieldError {
  /** The id of the field, which is its name unless told otherwise. */
  field?: string | undefined;
  message: ReactNode;
}

export interface ErrorSummaryProps extends ComponentPropsWithoutRef<"div"> {
  errors: readonly (FieldError | Falsy)[];
  heading?: ReactNode;
  disableAutoFocus?: boolean | undefined;
}

/** What is wrong with the form, each line a link to its field. `children` describe it. */
export function ErrorSummary({ errors, heading = "There is a problem", ...props }: ErrorSummaryProps) {
  const { disableAutoFocus, className, children, ...rest } = props;
  return (
    <div
      className={classNames("nhsuk-error-summary", className)}
      data-module="nhsuk-error-summary"
      data-disable-auto-focus={disableAutoFocus}
      {...rest}
    >
      {/* The alert is not the box that takes the focus, or screen readers lose part of either. */}
      <div role="alert">
        {hasWords(heading) && <h2 className="nhsuk-error-summary__heading">{heading}</h2>}
        <div className="nhsuk-error-summary__body">
          {hasWords(children) && <p>{children}</p>}
          {errors.length > 0 && (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {each(errors, ({ field, message }) => (
                <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
