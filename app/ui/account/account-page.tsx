import type { ReactNode } from "react";
import type { FieldError } from "../nhs/error-summary.tsx";
import { Page } from "../site/page.tsx";

interface AccountPageProps {
  heading: string;
  errors?: readonly FieldError[];
  /** What helps with the form, beside it. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page below "Your account": one thing, and the way back to the list. */
export function AccountPage({ heading, children, ...page }: AccountPageProps) {
  return (
    <Page back={{ href: "/account", label: "Your account" }} {...page}>
      <h1>{heading}</h1>
      {children}
    </Page>
  );
}
