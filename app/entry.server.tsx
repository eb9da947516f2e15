import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { rootData } from "./root-data.server.ts";
import { PageProvider } from "./web/page-context.ts";

// The server imports nothing of app/: this is how it gets what it needs, in the same copy as the routes'.
export { application } from "./application.server.ts";

/** Renders a document at once: its loaders have awaited everything, and streaming costs 2.3 to 2.8 times the CPU. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  loadContext: AppLoadContext,
): Response {
  const { nonce, requestId, startedAt } = loadContext;
  // Beside Remix, which would write and read back what loaders give. The root has none: for each, it copies the request.
  Object.assign(remix.staticHandlerContext.loaderData, loadContext.loaded, { root: rootData(loadContext) });
  const rendering = performance.now();
  const html = renderToString(
    <PageProvider value={{ nonce, requestId, scriptSrc: remix.manifest.entry.module }}>
      <RemixServer context={remix} url={request.url} />
    </PageProvider>,
  );
  const done = performance.now();

  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set(
    "Server-Timing",
    `db;dur=${tenths(rendering - startedAt)}, render;dur=${tenths(done - rendering)}`,
  );
  loadContext.page = `<!DOCTYPE html>${html}`;
  return new Response(null, { status, headers });
}

/** A bug, or a database that cannot answer. What was not found or not allowed is no error, nor is one who left. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.reportError(error);
};

function tenths(milliseconds: number): string {
  return milliseconds.toFixed(1);
}
