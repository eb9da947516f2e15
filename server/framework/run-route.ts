import type { ServerContext } from "./application.ts";
import type { Bundle } from "./bundle.ts";
import type { MinimalRequest } from "./minimal-request.ts";
import type { RouteMatch } from "./router.ts";
import type { View } from "./view.ts";

/** An HTML document, and how many milliseconds the route's functions and the rendering took. */
export type Page = { status: number; html: string; routeMs: number; renderMs: number };

/** The Response that the route returned (a redirect or a file), or a page. */
export type RouteResponse = Response | Page;

type RouteCall = {
  match: RouteMatch;
  request: MinimalRequest;
  url: URL;
  context: ServerContext;
  bundle: Bundle;
  /** The application gives the form back in the route's place. */
  isGivenBack?: boolean | undefined;
};

type Outcome = Pick<View, "loaderData" | "actionData" | "errorStatus"> & { status: number };

/**
 * Runs a route by Remix's conventions: the action, then the loader, then the page with the data of both. A Response
 * that they throw is a response like one that they return. Remix's own request handler is not used: README.md says why.
 *
 * @throws when not even the error page can be rendered
 */
export async function runRoute(call: RouteCall): Promise<RouteResponse> {
  const { bundle, context, request, isGivenBack } = call;
  const called = isGivenBack
    ? bundle.application.giveBack(context, request, findPage(call))
    : callRoute(call);
  const outcome = await called.catch((thrown: unknown) => outcomeOfThrown(call, thrown));
  return outcome instanceof Response ? outcome : renderPage(call, outcome);
}

/** The nearest address that answers when it is read: a button may send to one that takes nothing but its form. */
function findPage({ bundle, url: { pathname } }: RouteCall): string {
  for (let path = pathname; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const { route } = bundle.matchRoute(path);
    if (route?.module.default || route?.module.loader) return path;
  }
  return "/";
}

async function callRoute({ match, request, context }: RouteCall): Promise<Response | Outcome> {
  const { route, params } = match;
  if (!route) return errorOutcome(404);

  const { action, loader, default: component } = route.module;
  const routeRequest = { request, params, context };
  let status = 200;
  let actionData: unknown;
  if (request.method === "POST") {
    if (!action) return methodNotAllowed(context, "GET, HEAD");
    const returned = await action(routeRequest);
    if (!(returned instanceof Response)) actionData = returned;
    else if (!component || isRedirect(returned)) return returned;
    // A rejected form: its page is shown again, with what was typed.
    else status = returned.status;
  }
  if (!component && !loader) return methodNotAllowed(context, "POST");

  const loaderData = await loader?.(routeRequest);
  if (loaderData instanceof Response) return loaderData;
  if (loader && loaderData === undefined) throw new Error(`The loader of ${route.id} returned nothing`);
  return { status, loaderData, actionData, errorStatus: undefined };
}

function outcomeOfThrown({ context }: RouteCall, thrown: unknown): Response | Outcome {
  if (thrown instanceof Response && isRedirect(thrown)) return thrown;
  const status = thrown instanceof Response ? thrown.status : 500;
  if (status >= 500) context.reportError(thrown);
  return errorOutcome(status);
}

/** RFC 9110 section 15.5.6: a 405 must say what is allowed. */
function methodNotAllowed(context: ServerContext, allowed: string): Outcome {
  context.responseHeaders.set("Allow", allowed);
  return errorOutcome(405);
}

function errorOutcome(status: number): Outcome {
  return { status, errorStatus: status, loaderData: undefined, actionData: undefined };
}

function renderPage(call: RouteCall, outcome: Outcome): Page {
  const { match, url, context, bundle } = call;
  const { status, ...data } = outcome;
  const began = performance.now();
  try {
    const html = bundle.render({ ...match, url, document: bundle.document, ...data }, context);
    return { status, html, routeMs: began - context.startedAt, renderMs: performance.now() - began };
  } catch (bug) {
    if (data.errorStatus) throw bug;
    context.reportError(bug);
    return renderPage(call, errorOutcome(500));
  }
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}
