import { Header, type NavigationItem } from "../nhs/header.tsx";
import { brand } from "./brand.ts";
import type { Falsy } from "./each.tsx";

export interface SiteHeaderProps {
  navigation: readonly (NavigationItem | Falsy)[];
  /** Who is logged in; without a name there is a link to log in. */
  account?: { name: string; href?: string } | undefined;
}

/** The header of this service: its own mark and name, the menu, and a way in or out on every page. */
export function SiteHeader({ navigation, account }: SiteHeaderProps) {
  return (
    <Header
      className="app-header"
      mark={<Mark />}
      service={{ name: brand.name, href: "/" }}
      account={
        account
          ? [
              { label: account.name, href: account.href ?? "/account", icon: true },
              { label: "Log out", action: "/log-out" },
            ]
          : [{ label: "Log in", href: "/log-in" }]
      }
      navigation={navigation}
    />
  );
}

/** A speech bubble with two lines in it: somebody has said something, and it was written down. */
function Mark() {
  return (
    <svg className="app-mark" viewBox="0 0 32 32" width="36" height="36" focusable="false" aria-hidden="true">
      <path
        fill="currentColor"
        d="M6 3h20a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H15l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4Zm3 6a1.5 1.5 0 0 0 0 3h14a1.5 1.5 0 0 0 0-3Zm0 6a1.5 1.5 0 0 0 0 3h8a1.5 1.5 0 0 0 0-3Z"
      />
    </svg>
  );
}
