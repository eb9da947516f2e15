import type { RouteMatch } from "./router.ts";

/** The files that every document loads, by their URL paths. */
export type DocumentFiles = { scriptSrc: string; stylesheets: readonly string[] };

/** Everything that the bundle needs to render a document. */
export type View = RouteMatch & {
  url: URL;
  document: DocumentFiles;
  /** What the route's loader returned. */
  loaderData: unknown;
  /** What its action returned, unless that was a Response. */
  actionData: unknown;
  /** The status of the error page that takes the place of the route's page; 500 is a bug of ours. */
  errorStatus: number | undefined;
};

/**
 * The default export of app/entry.server.tsx.
 *
 * @param context what `Application.lookUp` returned, with the `ServerContext` added
 */
export type Render = (view: View, context: object) => string;
