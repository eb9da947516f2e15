import type { ReactNode } from "react";
import { BackLink } from "../nhs/back-link.tsx";
import { Breadcrumb, type Crumb } from "../nhs/breadcrumb.tsx";
import type { FieldError } from "../nhs/error-summary.tsx";
import { FormErrors } from "./form-errors.tsx";
import { MessageBanner } from "./message-banner.tsx";

export interface PageProps {
  /** One step back, for pages of a journey. */
  back?: { href: string; label?: string } | undefined;
  /** Where the page stands, for pages of a tree; its parents, not itself. */
  breadcrumb?: readonly Crumb[] | undefined;
  /** The errors of a rejected form, listed above the heading. */
  errors?: readonly FieldError[] | undefined;
  /** Tables and charts may use the whole width; words are easier to read in two thirds of it. */
  wide?: boolean;
  children: ReactNode;
}

/** The inside of a page: the way back, what was wrong or just done, then the heading and the rest. */
export function Page({ back, breadcrumb, errors = [], wide = false, children }: PageProps) {
  return (
    <>
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <div className="nhsuk-grid-row">
        <div className={wide ? "nhsuk-grid-column-full" : "nhsuk-grid-column-two-thirds"}>
          <FormErrors errors={errors} />
          <MessageBanner />
          {children}
        </div>
      </div>
    </>
  );
}
