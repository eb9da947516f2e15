import type { AppLoadContext, MetaFunction } from "@remix-run/node";
import type { ComponentType, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { View } from "../server/framework/run-route.ts";
import Document from "./root.tsx";
import { rootData } from "./root-data.server.ts";
import { ErrorPage, headingOfError } from "./ui/site/error-page.tsx";
import { takeMessage } from "./web/message.server.ts";
import { type Page, PageProvider } from "./web/page-context.ts";
import { titleOf } from "./web/page-title.ts";

// The server imports nothing of app/: this is how it gets what it needs, in the same copy as the routes'.
export { application } from "./application.server.ts";

/** Writes a document at once: its loader has awaited everything, and streaming costs 2.3 to 2.8 times the CPU. */
export default function render(view: View, context: AppLoadContext): string {
  const { url, document, loaded, acted, refused } = view;
  const { nonce, requestId } = context;
  const root = rootData(context);
  const page: Page = {
    title: refused ? titleOf(headingOfError(refused)) : askTitle(view, root),
    pathname: url.pathname,
    search: url.search,
    ...{ nonce, requestId, ...document },
    ...{ root, loaded, acted, refused },
    message: refused ? null : takeMessage(context),
  };
  const inside = refused ? (
    <ErrorPage status={refused} requestId={requestId} />
  ) : (
    framed(view.route, view.frames)
  );
  const html = renderToString(
    <PageProvider value={page}>
      <Document>{inside}</Document>
    </PageProvider>,
  );
  return `<!DOCTYPE html>${html}`;
}

/** The page inside what stands around it. */
function framed(route: View["route"], [outermost, ...inner]: View["frames"]): ReactNode {
  if (!outermost) {
    const RoutePage = route?.module.default as ComponentType;
    return <RoutePage />;
  }
  const Frame = outermost.module.default as ComponentType<{ children: ReactNode }>;
  return <Frame>{framed(route, inner)}</Frame>;
}

/** As the route's own `meta` says. */
function askTitle({ route, loaded }: View, root: Page["root"]): string {
  const meta = route?.module.meta as MetaFunction | undefined;
  const matches = [{ id: "root", data: root }];
  const said = meta?.({ data: loaded, matches } as unknown as Parameters<MetaFunction>[0]) ?? [];
  return said.map((part) => ("title" in part ? String(part.title) : "")).join("");
}
