import type { ReactNode } from "react";
import type { FieldError } from "../nhs/error-summary.tsx";
import { Page } from "../site/page.tsx";

/** A page on which something is done to one recommendation: its heading, what it is about, and a form. */
export function RecommendationPage({
  reference,
  title,
  heading,
  errors,
  children,
}: {
  reference: string;
  title: string;
  heading: string;
  errors?: readonly FieldError[];
  children: ReactNode;
}) {
  return (
    <Page back={{ href: `/recommendations/${reference}`, label: "The recommendation" }} errors={errors}>
      <h1>{heading}</h1>
      <p>
        {title}, {reference}
      </p>
      {children}
    </Page>
  );
}
