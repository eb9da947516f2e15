import type { AppLoadContext } from "@remix-run/node";
import type { RequestContext } from "./application.ts";
import type { Bundle, DocumentFiles } from "./bundle.ts";
import type { Found } from "./router.ts";

/** What the bundle writes out as a document: all that the components of a page may ask for. */
export type View = Found & {
  url: URL;
  document: DocumentFiles;
  /** What the route's loader gave. */
  loaded: unknown;
  /** What its action gave, where it gave words and no redirect. */
  acted: unknown;
  /** The status that says why there is no page; 500 is a bug of ours. */
  refused: number | undefined;
};

/** The function of app/entry.server.tsx. */
export type Render = (view: View, context: AppLoadContext) => string;

/** A document, and how long each half of it took, in milliseconds. */
export type Page = { status: number; html: string; asking: number; rendering: number };

/** A redirect or a file, as the route made it; or a page. */
export type Answer = Response | Page;

type Asked = { found: Found; request: Request; url: URL; context: RequestContext; bundle: Bundle };
type Outcome = Pick<View, "loaded" | "acted" | "refused"> & { status: number };

/**
 * Answers as the conventions of Remix say: an action, then the loader, then the page of both; what they throw is an
 * answer too. Remix's own handler is not asked: docs/decisions/0025 says why, and what of Remix is left.
 */
export async function answer(asked: Asked): Promise<Answer> {
  const outcome = await run(asked).catch((thrown: unknown) => explain(asked, thrown));
  return outcome instanceof Response ? outcome : write(asked, outcome);
}

async function run({ found, request, context }: Asked): Promise<Response | Outcome> {
  const { route, params } = found;
  if (!route) return refuse(404);

  const { action, loader, default: page } = route.module;
  const args = { request, params, context: context as unknown as AppLoadContext };
  let status = 200;
  let acted: unknown;
  if (request.method === "POST") {
    if (!action) return refuseMethod(context, "GET, HEAD");
    const given = await action(args);
    if (!(given instanceof Response)) acted = given;
    else if (!page || isRedirect(given)) return given;
    // A form that was turned down: its page says so, with what was typed.
    else status = given.status;
  }
  if (!page && !loader) return refuseMethod(context, "POST");

  const loaded = await loader?.(args);
  if (loaded instanceof Response) return loaded;
  if (loader && loaded === undefined) throw new Error(`The loader of ${route.id} gave nothing`);
  return { status, loaded, acted, refused: undefined };
}

function explain({ context }: Asked, thrown: unknown): Response | Outcome {
  if (thrown instanceof Response && isRedirect(thrown)) return thrown;
  const status = thrown instanceof Response ? thrown.status : 500;
  if (status >= 500) context.reportError(thrown);
  return refuse(status);
}

/** RFC 9110 section 15.5.6: it must say what is allowed. */
function refuseMethod(context: RequestContext, allowed: string): Outcome {
  context.responseHeaders.set("Allow", allowed);
  return refuse(405);
}

function refuse(status: number): Outcome {
  return { status, refused: status, loaded: undefined, acted: undefined };
}

/** @throws when not even the page that explains an error can be written */
function write(asked: Asked, outcome: Outcome): Page {
  const { found, url, context, bundle } = asked;
  const { status, ...said } = outcome;
  const began = performance.now();
  try {
    const view = { ...found, url, document: bundle.document, ...said };
    const html = bundle.render(view, context as unknown as AppLoadContext);
    return { status, html, asking: began - context.startedAt, rendering: performance.now() - began };
  } catch (bug) {
    if (said.refused) throw bug;
    context.reportError(bug);
    return write(asked, refuse(500));
  }
}

function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}
