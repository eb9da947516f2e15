import type { ReactNode } from "react";
import "./styles/app.scss";
import { Layout as SiteLayout } from "./ui/site/layout.tsx";
import { MessageProvider } from "./ui/site/message-banner.tsx";
import { SenderProvider } from "./ui/site/post-form.tsx";
import { StayLoggedIn } from "./ui/site/stay-logged-in.tsx";
import { usePage } from "./web/page-context.ts";

const MENU = [
  { href: "/groups", label: "Groups" },
  { href: "/feedback", label: "Give feedback" },
  { href: "/what-has-changed", label: "What\u00a0has changed" },
  { href: "/your-page", label: "Your page" },
  { href: "/help", label: "Help" },
] as const;

const MANAGE = { href: "/manage", label: "Manage" } as const;

/** Of those who hold more than one office, Manage leads here too. */
const ADMINISTRATION = { href: "/admin", label: "Admin" } as const;

/** For those who have no work to do here but may see reports; the others find them on Manage. */
const REPORTS = { href: "/reports/live", label: "Reports" } as const;

/** The document, the same around a page and around an error. Nothing is hydrated: its one script adds to what is there. */
export default function Document({ children }: { children: ReactNode }) {
  const page = usePage();
  const { title, description, foot, pathname, nonce, scriptSrc, stylesheets, root, message } = page;
  const { actionData, errorStatus } = page;
  const { member, sender, may, minutesLeft } = root;
  const isTelling = pathname === "/feedback" && !actionData && !errorStatus;
  return (
    <html lang="en-GB" data-foot={foot ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* What can be rung is a link of ours. A telephone would make one of each number, also of one that is made up. */}
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        {description && (
          <>
            <meta name="description" content={description} />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description} />
          </>
        )}
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src={scriptSrc} nonce={nonce} />
      </head>
      <body>
        <SiteLayout
          notice={minutesLeft !== null && <StayLoggedIn minutesLeft={minutesLeft} />}
          navigation={[...MENU, ...staffMenu(may)].map((item) => ({
            ...item,
            current: isWithin(pathname, item.href),
          }))}
          isLoggedIn={member !== null}
          // What was typed comes along.
          logIn={isTelling ? { label: "Log in", action: "/feedback/log-in", form: "tell" } : undefined}
        >
          <SenderProvider value={sender}>
            <MessageProvider value={message}>{children}</MessageProvider>
          </SenderProvider>
        </SiteLayout>
      </body>
    </html>
  );
}

/** One item at most (pages.md). */
function staffMenu(may: { manage: boolean; readReports: boolean; administer: boolean }) {
  if (may.manage) return [MANAGE];
  if (may.administer) return [ADMINISTRATION];
  return may.readReports ? [REPORTS] : [];
}

/** A comment has its address below the questions, but who reads it gives none. */
const COMMENT = /^\/feedback\/KM-/;

function isWithin(pathname: string, href: string): boolean {
  if (COMMENT.test(pathname)) return false;
  return pathname === href || pathname.startsWith(`${href}/`);
}
