import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Input } from "./input.tsx";

export interface AccountItemProps {
  label: ReactNode;
  href?: string | undefined;
  /** Where a button posts to: logging out changes something, so it is no link. */
  action?: string | undefined;
  icon?: boolean | undefined;
  className?: string | undefined;
}

export function AccountItem({ label, href, action, icon = false, className }: AccountItemProps) {
  const words = (
    <>
      {icon && <Icon name="user" />}
      {label}
    </>
  );
  return (
    <li className={classNames("nhsuk-header__account-item", className)}>
      {href ? (
        <a className="nhsuk-header__account-link" href={href}>
          {words}
        </a>
      ) : action ? (
        <form className="nhsuk-header__account-form" action={action} method="post" noValidate>
          {/* biome-ignore lint/a11y/useButtonType: as nhsuk-frontend renders it; submit is what it means */}
          <button className="nhsuk-header__account-button">{words}</button>
        </form>
      ) : (
        words
      )}
    </li>
  );
}

export interface HeaderSearchProps {
  action: string;
  label: string;
  name?: string;
  placeholder?: string;
}

export function HeaderSearch({ action, label, name = "q", placeholder }: HeaderSearchProps) {
  return (
    <search className="nhsuk-header__search">
      <form className="nhsuk-header__search-form" id="search" action={action} method="get" noValidate>
        <Input
          label={label}
          labelProps={{ className: "nhsuk-u-visually-hidden" }}
          id="search-field"
          name={name}
          type="search"
          autoComplete="off"
          placeholder={placeholder}
          after={<Button aria-label="Search" icon="search" small />}
        />
      </form>
    </search>
  );
}
