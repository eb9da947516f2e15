import type { ServerBuild } from "@remix-run/node";
import type { Application } from "./application.ts";
import { createRouter, type RouteMatch } from "./router.ts";
import type { DocumentFiles, Render } from "./view.ts";

/** What the server runs: the routes that Remix compiled, and what app/entry.server.tsx exports. */
export type Bundle = {
  matchRoute: (pathname: string) => RouteMatch;
  application: Application;
  render: Render;
  document: DocumentFiles;
};

/** @throws Error when the routes break a rule of the router */
export function readBundle(build: ServerBuild, stylesheets = stylesheetsOf(build)): Bundle {
  const { application, default: render } = build.entry.module as unknown as {
    application: Application;
    default: Render;
  };
  return {
    matchRoute: createRouter(build),
    application,
    render,
    document: { scriptSrc: build.assets.entry.module, stylesheets },
  };
}

/** Every stylesheet of the build: all pages share one. */
function stylesheetsOf({ assets }: ServerBuild): string[] {
  return [...new Set(Object.values(assets.routes).flatMap(({ css = [] }) => css))];
}
