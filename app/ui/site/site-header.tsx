import { type AccountItem, Header, type NavigationItem } from "../nhs/header.tsx";
import { brand } from "./brand.ts";
import type { Falsy } from "./each.tsx";

export interface SiteHeaderProps {
  navigation: readonly (NavigationItem | Falsy)[];
  isLoggedIn: boolean;
  /** Where a stranger logs in from this page; the log-in page where it does not say. */
  logIn?: AccountItem | undefined;
}

const LOG_IN = { label: "Log in", href: "/log-in" };

/** The header of this service in two rows: mark, name and the way in or to the account, where one logs out; the menu. */
export function SiteHeader({ navigation, isLoggedIn, logIn = LOG_IN }: SiteHeaderProps) {
  return (
    <Header
      className="app-header"
      mark={<Mark />}
      service={{ name: brand.name, href: "/" }}
      account={[
        { label: "Search", href: "/search" },
        isLoggedIn ? { label: "Account", href: "/account" } : logIn,
      ]}
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
