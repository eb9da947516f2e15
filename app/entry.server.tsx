import type { ComponentType, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import type { View } from "../server/framework/view.ts";
import { isOpenToStrangers } from "./gate.server.ts";
import type { RequestContext } from "./request-context.ts";
import Document from "./root.tsx";
import { rootData } from "./root-data.server.ts";
import { EnterCodeAgain } from "./ui/codes/enter-code-again.tsx";
import { ErrorPage, headingOfError } from "./ui/site/error-page.tsx";
import { headingOfSendAgain, SendAgain } from "./ui/site/send-again.tsx";
import { takeMessage } from "./web/message.server.ts";
import { type Page, PageProvider } from "./web/page-context.ts";
import { type Meta, titleOf } from "./web/page-title.ts";

// The server imports nothing of app/: this is how it gets what it needs, in the same copy as the routes'.
export { application } from "./application.server.ts";

/** Renders a document in one go: its loader has awaited everything, and streaming costs 2.3 to 2.8 times the CPU. */
export default function render(view: View, context: RequestContext): string {
  const { url, document, loaderData, actionData, errorStatus } = view;
  const { nonce, requestId } = context;
  const root = rootData(context);
  const given = errorStatus === 401 ? root.rejectedForm : null;
  const isOfSession = given?.errors.length === 0;
  const name = root.member?.nameToShow ?? null;
  const page: Page = {
    ...(errorStatus
      ? {
          title: titleOf(isOfSession ? headingOfSendAgain(name) : headingOfError(errorStatus)),
          description: null,
          foot: null,
        }
      : headOfRoute(view, root)),
    pathname: url.pathname,
    search: url.search,
    nonce,
    requestId,
    ...document,
    root,
    loaderData,
    actionData,
    errorStatus,
    message: errorStatus ? null : takeMessage(context),
  };
  const inside =
    given && isOfSession ? (
      <SendAgain
        address={url.pathname + url.search}
        values={given.values}
        name={name}
        isOpen={view.route !== undefined && isOpenToStrangers(view.route.id)}
      />
    ) : given ? (
      <EnterCodeAgain address={url.pathname} {...given} />
    ) : errorStatus ? (
      <ErrorPage status={errorStatus} requestId={requestId} />
    ) : (
      withLayouts(view.route, view.layouts)
    );
  const html = renderToString(
    <PageProvider value={page}>
      <Document>{inside}</Document>
    </PageProvider>,
  );
  return `<!DOCTYPE html>${html}`;
}

/** The page inside its layout routes. */
function withLayouts(route: View["route"], [outermost, ...inner]: View["layouts"]): ReactNode {
  if (!outermost) {
    const RoutePage = route?.module.default as ComponentType;
    return <RoutePage />;
  }
  const Layout = outermost.module.default as ComponentType<{ children: ReactNode }>;
  return <Layout>{withLayouts(route, inner)}</Layout>;
}

/** As the route's own `meta` says. */
function headOfRoute({ route, loaderData, actionData }: View, root: Page["root"]) {
  const meta = route?.module.meta as Meta | undefined;
  const matches = [{ id: "root", data: root }];
  const [head] = meta?.({ data: loaderData, matches, actionData }) ?? [];
  return { title: head?.title ?? "", description: head?.description ?? null, foot: head?.foot ?? null };
}
