import type { ReactNode } from "react";
import { each, type Falsy, present } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export interface NavigationItem {
  label: ReactNode;
  href: string;
  /** This page; `section` when a page below it is shown. */
  current?: boolean | "section" | undefined;
}

/**
 * A link, or a button that posts: logging out changes something, so it is no link. With `form` it posts that form of the
 * page to its own address, so that what stands in it is not lost on the way.
 */
export type AccountItem = { label: ReactNode; icon?: boolean } & (
  | { href: string }
  | { action: string; form?: string }
);

interface HeaderProps {
  /** The mark beside the name of the service. */
  mark: ReactNode;
  service: { name: string; href: string };
  account: readonly AccountItem[];
  navigation: readonly (NavigationItem | Falsy)[];
  className?: string;
}

/** The top of every page. It shows no mark but the one that it is given. */
export function Header({ mark, service, account, navigation, className }: HeaderProps) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: banner is what a header is
    <header
      className={classNames("nhsuk-header nhsuk-header--inline", className)}
      data-module="nhsuk-header"
      role="banner"
    >
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <a
            className="nhsuk-header__service-logo"
            href={service.href}
            aria-label={`${service.name} homepage`}
          >
            {mark}
            <span className="nhsuk-header__service-name">{service.name}</span>
          </a>
        </div>
        <nav className="nhsuk-header__account" aria-label="Account">
          <ul className="nhsuk-header__account-list">
            {each(account, (item) => (
              <li className="nhsuk-header__account-item">
                <AccountLink {...item} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {present(navigation).length > 0 && (
        <nav className="nhsuk-header__navigation" aria-label="Menu">
          <div className="nhsuk-header__navigation-container nhsuk-width-container">
            <ul className="nhsuk-header__navigation-list">
              {each(navigation, (item) => (
                <NavigationLink {...item} />
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

function AccountLink({ label, icon = false, ...target }: AccountItem) {
  const text = (
    <>
      {icon && <Icon name="user" />}
      {label}
    </>
  );
  if ("href" in target)
    return (
      <a className="nhsuk-header__account-link" href={target.href}>
        {text}
      </a>
    );
  if (target.form)
    return (
      <>
        {/* Enter in a field presses the first button of its form, wherever that stands: this one is the form's own. */}
        <button
          className="nhsuk-u-visually-hidden"
          type="submit"
          form={target.form}
          tabIndex={-1}
          aria-hidden="true"
        />
        <button
          className="nhsuk-header__account-button"
          type="submit"
          form={target.form}
          formAction={target.action}
        >
          {text}
        </button>
      </>
    );
  return (
    <form className="nhsuk-header__account-form" action={target.action} method="post" noValidate>
      {/* biome-ignore lint/a11y/useButtonType: as nhsuk-frontend renders it; submit is what it means */}
      <button className="nhsuk-header__account-button">{text}</button>
    </form>
  );
}

function NavigationLink({ label, href, current }: NavigationItem) {
  return (
    <li
      className={classNames(
        "nhsuk-header__navigation-item",
        current && "nhsuk-header__navigation-item--current",
      )}
    >
      <a
        className="nhsuk-header__navigation-link"
        href={href}
        aria-current={current ? (current === "section" ? "true" : "page") : undefined}
      >
        {current ? (
          // The current item stays bold for those who replace the colours by their own.
          <strong className="nhsuk-header__navigation-item-current-fallback">{label}</strong>
        ) : (
          label
        )}
      </a>
    </li>
  );
}
