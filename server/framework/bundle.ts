import type { ServerBuild } from "@remix-run/node";
import type { Render } from "./run-route.ts";
import type { Application } from "./application.ts";
import { createSiteMap, type Found } from "./router.ts";

/** What the server runs: Remix's build of the routes, and what app/entry.server.tsx exports beside it. */
export type Bundle = {
  find: (pathname: string) => Found;
  application: Application;
  render: Render;
  document: DocumentFiles;
};

/** The files that every document loads, by their addresses. */
export type DocumentFiles = { scriptSrc: string; stylesheets: readonly string[] };

export function bundleOf(build: ServerBuild, stylesheets = stylesheetsOf(build)): Bundle {
  const { application, default: render } = build.entry.module as unknown as {
    application: Application;
    default: Render;
  };
  return {
    find: createSiteMap(build),
    application,
    render,
    document: { scriptSrc: build.assets.entry.module, stylesheets },
  };
}

/** All of the build: the pages share one. */
function stylesheetsOf({ assets }: ServerBuild): string[] {
  return [...new Set(Object.values(assets.routes).flatMap(({ css = [] }) => css))];
}
