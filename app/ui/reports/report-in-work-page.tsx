import type { ReactNode } from "react";
import type { FieldError } from "../nhs/error-summary.tsx";
import { Page } from "../site/page.tsx";

/** A page on which something is done to a report in work: the way back to it, the heading, and a form. */
export function ReportInWorkPage({
  id,
  report,
  heading,
  errors,
  children,
}: {
  id: string;
  /** By place and period. */
  report: string;
  heading: string;
  errors: readonly FieldError[];
  children: ReactNode;
}) {
  return (
    <Page back={{ href: `/manage/reports/${id}`, label: report }} errors={errors}>
      <h1>{heading}</h1>
      {children}
    </Page>
  );
}
