import type { MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import "./styles/app.scss";
import { Links } from "@remix-run/react";
import type { RootData } from "./root-data.server.ts";
import { NotWatched } from "./ui/get-help-now.tsx";
import { Layout as SiteLayout } from "./ui/layout.tsx";
import { Page } from "./ui/page.tsx";
import { StayLoggedIn } from "./ui/stay-logged-in.tsx";
import { usePage } from "./web/page-context.ts";

const MENU = [
  { href: "/groups", label: "Groups" },
  { href: "/feedback", label: "Give feedback" },
  { href: "/your-page", label: "Your page" },
  { href: "/help", label: "Help" },
] as const;

const MANAGE = { href: "/manage", label: "Manage" } as const;

/** Of those who hold more than one office, Manage leads here too. */
const ADMINISTRATION = { href: "/admin", label: "Administration" } as const;

/** For those who have no work to do here but may see reports; the others find them on Manage. */
const REPORTS = { href: "/reports/live", label: "Reports" } as const;

export default function Root() {
  return <Outlet />;
}

/** The document, the same around a page and around an error. No <Scripts/>: nothing is hydrated. */
export function Layout({ children }: { children: ReactNode }) {
  const { nonce, scriptSrc } = usePage();
  const { pathname } = useLocation();
  const data = useRouteLoaderData("root") as RootData | undefined;
  const menu = [...MENU, ...(data ? staffMenu(data.may) : [])];
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script type="module" src={scriptSrc} nonce={nonce} />
      </head>
      <body>
        <SiteLayout
          notice={typeof data?.minutesLeft === "number" && <StayLoggedIn minutesLeft={data.minutesLeft} />}
          navigation={menu.map((item) => ({ ...item, current: isWithin(pathname, item.href) }))}
          account={data?.member ? { name: data.member.nameToShow, href: "/account" } : undefined}
        >
          {children}
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

const ERRORS: Record<number, { title: string; words: string }> = {
  400: { title: "That did not work", words: "The form did not arrive whole. Go back and try again." },
  403: { title: "You cannot do that", words: "This is for people with another role in the group." },
  404: {
    title: "Page not found",
    words: "If you typed the address, check that it is right. The page may also be one that you cannot see.",
  },
  429: { title: "Too many tries", words: "Wait a few minutes, then try again." },
  503: { title: "We are busy", words: "Nothing was saved. Wait a minute, go back and send it again." },
};

const BUG = { title: "Sorry, something went wrong", words: "Try again in a few minutes." };

/** An error stands under the root, so its title comes from here; each page's own meta wins over this. */
export const meta: MetaFunction = ({ error }) =>
  error ? [{ title: `${explain(error).title} – Patient Voice` }] : [];

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = usePage();
  const { title, words } = explain(error);
  return (
    <Page>
      <h1>{title}</h1>
      <p>{words}</p>
      <p className="app-lone-link">
        <a href="/">Go to the home page</a>
      </p>
      {!isRouteErrorResponse(error) && (
        <>
          <p>If you tell someone about this, say this number: {requestId}</p>
          <NotWatched />
        </>
      )}
    </Page>
  );
}

function explain(error: unknown): { title: string; words: string } {
  return (isRouteErrorResponse(error) && ERRORS[error.status]) || BUG;
}

/** A piece of feedback stands below the questions, but who reads it gives none. */
const PIECE = /^\/feedback\/KM-/;

function isWithin(pathname: string, href: string): boolean {
  if (PIECE.test(pathname)) return false;
  return pathname === href || pathname.startsWith(`${href}/`);
}
