import { ErrorSummary, type FieldError } from "../nhs/error-summary.tsx";

/**
 * The error summary of a rejected form; nothing when all is well. It takes the focus even without the script (WCAG
 * 3.3.1): who sent a form meets what was wrong with it first.
 */
export function FormErrors({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return <ErrorSummary errors={errors} tabIndex={-1} autoFocus />;
}
