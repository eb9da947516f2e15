import type { ReactNode } from "react";
import { BackLink } from "../nhs/back-link.tsx";
import { Breadcrumb, type Crumb } from "../nhs/breadcrumb.tsx";
import { classNames } from "../nhs/class-names.ts";
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
  /** Tables and charts may use the whole width; words are easier to read in 640 pixels of it. */
  wide?: boolean;
  /** A page to read, rather than to work in: its heading is larger. */
  reading?: boolean;
  /** What helps beside the first thing, as a column where there is room for one. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The inside of a page: the way back, what was wrong, then the heading and the rest, and what helps beside it. */
export function Page({
  back,
  breadcrumb,
  errors = [],
  wide = false,
  reading = false,
  aside,
  children,
}: PageProps) {
  return (
    <>
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      {back && <BackLink href={back.href}>{back.label}</BackLink>}
      <div className={classNames("app-page", wide && "app-page--wide", reading && "app-page--reading")}>
        <div>
          <FormErrors errors={errors} />
          <MessageBanner />
          {children}
        </div>
        {aside && <div className="app-aside">{aside}</div>}
      </div>
    </>
  );
}
