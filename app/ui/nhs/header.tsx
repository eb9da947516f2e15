import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { each, type Falsy, present } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { AccountItem, type AccountItemProps, HeaderSearch, type HeaderSearchProps } from "./header-parts.tsx";

export interface NavigationItem {
  label: ReactNode;
  href?: string | undefined;
  /** This page; `section` when a page below it is shown. */
  current?: boolean | "section" | undefined;
}

export interface HeaderProps extends ComponentPropsWithoutRef<"header"> {
  /** The mark at the left and what it says to those who do not see it. */
  logo?: { mark: ReactNode; name: string; href?: string | undefined; label?: string | undefined } | undefined;
  organisation?: { name: string; split?: string; descriptor?: string } | undefined;
  service?: { name?: string | null | undefined; href?: string | undefined } | undefined;
  search?: HeaderSearchProps | undefined;
  account?: readonly (AccountItemProps | Falsy)[] | undefined;
  navigation?: readonly (NavigationItem | Falsy)[] | undefined;
  navigationColour?: "white" | undefined;
  navigationJustified?: boolean | undefined;
  /** A button under which nhsuk-frontend's own script folds long menus. Ours are short and wrap. */
  hasMenuToggle?: boolean | undefined;
  colour?: "white" | undefined;
  inline?: boolean | undefined;
}

/** The top of every page. It shows no mark but the one that it is given. */
export function Header({ logo, organisation, service, search, account, navigation, ...props }: HeaderProps) {
  const {
    navigationColour,
    navigationJustified = false,
    hasMenuToggle = false,
    colour,
    inline = false,
    ...others
  } = props;
  const { className, ...rest } = others;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: banner is what a header is
    <header
      className={classNames(
        "nhsuk-header",
        colour && `nhsuk-header--${colour}`,
        inline && "nhsuk-header--inline",
        organisation && "nhsuk-header--organisation",
        className,
      )}
      data-module="nhsuk-header"
      role="banner"
      {...rest}
    >
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <ServiceLinks logo={logo} organisation={organisation} service={service} />
        </div>
        {search && <HeaderSearch {...search} />}
        {account && (
          <nav className="nhsuk-header__account" aria-label="Account">
            <ul className="nhsuk-header__account-list">
              {each(account, (item) => (
                <AccountItem {...item} />
              ))}
            </ul>
          </nav>
        )}
      </div>
      {present(navigation).length > 0 && (
        <nav
          className={classNames(
            "nhsuk-header__navigation",
            navigationColour && `nhsuk-header__navigation--${navigationColour}`,
            navigationJustified && "nhsuk-header__navigation--justified",
          )}
          aria-label="Menu"
        >
          <div className="nhsuk-header__navigation-container nhsuk-width-container">
            <ul className="nhsuk-header__navigation-list">
              {each(navigation, (item) => (
                <NavigationLink {...item} />
              ))}
              {hasMenuToggle && <MenuToggle />}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}

type ServiceLinksProps = Pick<HeaderProps, "logo" | "organisation" | "service">;

/** Logo and service name make one link when they lead to the same page, so that nobody tabs through it twice. */
function ServiceLinks({ logo, organisation, service }: ServiceLinksProps) {
  const name = service?.name ? <ServiceName {...service} /> : null;
  const isOneLink = Boolean(service?.href) && (logo?.href ? service?.href === logo.href : name !== null);
  const mark = (
    <>
      {logo?.mark}
      {organisation && <OrganisationName {...organisation} />}
    </>
  );
  const href = isOneLink ? service?.href : logo?.href;
  if (!href) {
    return (
      <>
        {mark}
        {name}
      </>
    );
  }
  const said = [logo?.name, organisation?.name, organisation?.split, isOneLink && service?.name, "homepage"];
  return (
    <>
      <a className="nhsuk-header__service-logo" href={href} aria-label={logo?.label ?? classNames(...said)}>
        {mark}
        {isOneLink && service?.name && <ServiceName name={service.name} />}
      </a>
      {!isOneLink && name}
    </>
  );
}

function ServiceName({ name, href }: NonNullable<HeaderProps["service"]>) {
  if (!href) return <span className="nhsuk-header__service-name">{name}</span>;
  return (
    <a className="nhsuk-header__service-name" href={href}>
      {name}
    </a>
  );
}

function OrganisationName({ name, split, descriptor }: NonNullable<HeaderProps["organisation"]>) {
  return (
    <>
      <span className="nhsuk-header__organisation-name">
        {name}
        {split && (
          <>
            {" "}
            <span className="nhsuk-header__organisation-name-split">{split}</span>
          </>
        )}
      </span>
      {descriptor && <span className="nhsuk-header__organisation-name-descriptor">{descriptor}</span>}
    </>
  );
}

function NavigationLink({ label, href, current }: NavigationItem) {
  // The current item stays bold for those who replace the colours by their own.
  const words = current ? (
    <strong className="nhsuk-header__navigation-item-current-fallback">{label}</strong>
  ) : (
    label
  );
  const state = current ? (current === "section" ? ("true" as const) : ("page" as const)) : undefined;
  return (
    <li
      className={classNames(
        "nhsuk-header__navigation-item",
        current && "nhsuk-header__navigation-item--current",
      )}
    >
      {href ? (
        <a className="nhsuk-header__navigation-link" href={href} aria-current={state}>
          {words}
        </a>
      ) : (
        <span className="nhsuk-header__navigation-text" aria-current={state}>
          {words}
        </span>
      )}
    </li>
  );
}

function MenuToggle() {
  return (
    <li className="nhsuk-header__menu" hidden>
      {/* biome-ignore lint/a11y/useButtonType: as nhsuk-frontend renders it */}
      <button
        className="nhsuk-header__menu-toggle nhsuk-header__navigation-link"
        id="toggle-menu"
        aria-expanded="false"
      >
        <span className="nhsuk-u-visually-hidden">Browse </span>More
      </button>
    </li>
  );
}
