import type { ReactElement } from "react";
import { ActionLink } from "#app/ui/nhs/action-link.tsx";
import { BackLink } from "#app/ui/nhs/back-link.tsx";
import { Breadcrumb } from "#app/ui/nhs/breadcrumb.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { Footer } from "#app/ui/nhs/footer.tsx";
import { Header } from "#app/ui/nhs/header.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { NotificationBanner } from "#app/ui/nhs/notification-banner.tsx";
import { Pagination } from "#app/ui/nhs/pagination.tsx";
import { Panel } from "#app/ui/nhs/panel.tsx";
import { SkipLink } from "#app/ui/nhs/skip-link.tsx";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { type Context, classAndId, content, linkProps, words } from "./context.tsx";

export const pageAdapters: Record<string, (context: Context) => ReactElement> = {
  "action-link": (context) => <ActionLink {...linkProps(context)} />,

  "back-link": (context) => <BackLink {...linkProps(context)} />,

  breadcrumb: ({ items = [], variant, backLink, ...context }) => (
    <Breadcrumb
      items={items.map((item: Context) => ({ href: item.href, label: words(item), ...item.attributes }))}
      variant={variant}
      backLink={backLink && linkProps(backLink)}
      {...classAndId(context)}
    />
  ),

  details: ({ summary, open, classes, ...context }) => (
    <Details summary={words(summary)} open={open} expander={classes === "nhsuk-expander"}>
      {content(context)}
    </Details>
  ),

  footer: ({ meta, navigation, columns, copyright, callBlock }) => (
    <Footer
      navigation={navigation && [navigation].flat().map(footerGroup)}
      columns={columns}
      metaItems={meta?.items && footerLinks(meta.items)}
      meta={words(callBlock ? { html: callBlock } : meta)}
      // Their footer names its owner when nobody else is named; ours never does.
      copyright={words(copyright) ?? "© NHS England"}
    />
  ),

  header: ({ logo, service, organisation, search, account, navigation, colour, inline }) => (
    <Header
      logo={{
        mark: logo?.src ? <ImageLogo {...logo} /> : <NhsLogo />,
        name: logo?.alt ?? "NHS",
        href: logo?.href,
        label: logo?.ariaLabel,
      }}
      service={service && { name: service.text, href: service.href }}
      organisation={organisation}
      search={
        search && {
          action: "https://www.nhs.uk/search/",
          label: search.label?.visuallyHiddenText ?? "Search the NHS website",
          placeholder: search.input?.placeholder ?? "Search",
        }
      }
      account={account?.items.map(
        (item: Context) => item && { ...item, label: words(item), className: item.classes },
      )}
      navigation={navigation?.items.map(
        (item: Context) =>
          item && {
            href: item.href,
            label: words(item),
            current: item.current ?? (item.active ? "section" : undefined),
          },
      )}
      navigationColour={navigation?.colour}
      navigationJustified={navigation?.justified}
      hasMenuToggle
      colour={colour}
      inline={inline}
    />
  ),

  "inset-text": (context) => <InsetText {...classAndId(context)}>{content(context)}</InsetText>,

  "notification-banner": ({ variant, title, heading, role, disableAutoFocus, ...context }) => (
    <NotificationBanner
      variant={variant}
      title={words(title)}
      heading={words(heading)}
      headingAs={heading?.element}
      {...(role && { role })}
      disableAutoFocus={disableAutoFocus}
      tabIndex={context.attributes?.tabindex}
    >
      {content(context)}
    </NotificationBanner>
  ),

  pagination: ({ previous, next, items, previousUrl, previousPage, nextUrl, nextPage }) => (
    <Pagination
      previous={previousUrl ? { href: previousUrl, label: previousPage } : previous}
      next={nextUrl ? { href: nextUrl, label: nextPage } : next}
      items={items}
    />
  ),

  panel: ({ heading, variant, ...context }) => (
    <Panel
      heading={words(heading)}
      headingLevel={heading?.level}
      headingSize={heading?.size ?? heading?.classes?.replace("nhsuk-panel__heading--", "")}
      headingId={heading?.id}
      variant={variant}
    >
      {content(context)}
    </Panel>
  ),

  "skip-link": ({ href, ...context }) => (
    <SkipLink {...(href && { href })} {...classAndId(context)}>
      {content(context)}
    </SkipLink>
  ),

  tag: ({ colour, border, ...context }) => (
    <Tag colour={context.classes ? undefined : colour} border={border} {...classAndId(context)}>
      {content(context)}
    </Tag>
  ),
};

function footerGroup({ items, heading, width, ...context }: Context) {
  return {
    heading: words(heading),
    items: items && footerLinks(items),
    width,
    children: content(context),
  };
}

function footerLinks(items: Context) {
  return items.map((item: Context) => item && { href: item.href, label: words(item) });
}

function ImageLogo({ src, alt }: Context) {
  return <img className="nhsuk-header__organisation-logo" src={src} width="280" alt={alt} />;
}

/** Only here: the product may not show it. */
function NhsLogo() {
  return (
    <svg
      className="nhsuk-header__logo"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 200 80"
      height="40"
      width="100"
      focusable="false"
      role="img"
      aria-label="NHS"
    >
      <title>NHS</title>
      <path
        fill="currentcolor"
        d="M200 0v80H0V0h200Zm-27.5 5.5c-14.5 0-29 5-29 22 0 10.2 7.7 13.5 14.7 16.3l.7.3c5.4 2 10.1 3.9 10.1 8.4 0 6.5-8.5 7.5-14 7.5s-12.5-1.5-16-3.5L135 70c5.5 2 13.5 3.5 20 3.5 15.5 0 32-4.5 32-22.5 0-19.5-25.5-16.5-25.5-25.5 0-5.5 5.5-6.5 12.5-6.5a35 35 0 0 1 14.5 3l4-13.5c-4.5-2-12-3-20-3Zm-131 2h-22l-14 65H22l9-45h.5l13.5 45h21.5l14-65H64l-9 45h-.5l-13-45Zm63 0h-18l-13 65h17l6-28H117l-5.5 28H129l13.5-65H125L119.5 32h-20l5-24.5Z"
      />
    </svg>
  );
}
