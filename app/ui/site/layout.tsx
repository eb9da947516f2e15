import type { ReactNode } from "react";
import { SkipLink } from "../nhs/skip-link.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";

/** What stands around every page, in `<body>`: the way past the menu, a notice if there is one, header, main content and footer. */
export function Layout({
  notice,
  children,
  ...header
}: SiteHeaderProps & { notice?: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      {notice}
      <SiteHeader {...header} />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper" id="maincontent">
          {children}
        </main>
      </div>
      <SiteFooter />
    </>
  );
}
