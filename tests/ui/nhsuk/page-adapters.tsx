import type { ReactElement } from "react";
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
import { type Context, content, words } from "./context.tsx";

export const pageAdapters: Record<string, (context: Context) => ReactElement> = {
  "back-link": (context) => <BackLink href={context.href}>{content(context)}</BackLink>,

  breadcrumb: ({ items }) => (
    <Breadcrumb items={items.map((item: Context) => ({ href: item.href, label: words(item) }))} />
  ),

  details: ({ summary, open, ...context }) => (
    <Details summary={words(summary)} open={open}>
      {content(context)}
    </Details>
  ),

  footer: ({ meta, callBlock }) => (
    <Footer links={meta.items.map((item: Context) => ({ href: item.href, label: item.text }))}>
      {words({ html: callBlock ?? meta.html })}
    </Footer>
  ),

  header: ({ service, account, navigation }) => (
    <Header
      mark={<NhsLogo />}
      service={{ name: service?.text, href: service?.href }}
      account={(account?.items ?? [])
        .filter(Boolean)
        .map(({ text, ...item }: Context) => ({ ...item, label: text }))}
      navigation={(navigation?.items ?? []).map(
        (item: Context) =>
          item && {
            href: item.href,
            label: item.text,
            current: item.current ?? (item.active ? "section" : undefined),
          },
      )}
    />
  ),

  "inset-text": (context) => <InsetText>{content(context)}</InsetText>,

  "notification-banner": ({ text }) => <NotificationBanner variant="success">{text}</NotificationBanner>,

  pagination: ({ previous, next }) => (
    <Pagination previous={pageLink(previous, "Previous")} next={pageLink(next, "Next")} />
  ),

  panel: ({ heading, ...context }) => <Panel heading={words(heading)}>{content(context)}</Panel>,

  "skip-link": () => <SkipLink />,

  tag: (context) => <Tag>{content(context)}</Tag>,
};

/** Theirs has words of its own where it is given none. */
function pageLink(given: Context, usual: string) {
  if (!given) return undefined;
  const text = given.text ?? (
    <>
      {usual}
      <span className="nhsuk-u-visually-hidden"> page</span>
    </>
  );
  return { href: given.href, text };
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
