import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * A route as Remix compiled it. Its functions take whatever the application says that they take (RouteRequest of
 * app/request-context.ts), and not Remix's own arguments.
 */
export type Route = Omit<Routes[string], "module"> & {
  module: {
    loader?: RouteFunction;
    action?: RouteFunction;
    default?: unknown;
    meta?: unknown;
    handle?: unknown;
  };
};

type RouteFunction = (routeRequest: object) => unknown;

export type RouteMatch = {
  /** Undefined where the response is a 404. */
  route: Route | undefined;
  /** The layout routes around its page, the outermost first; never the root, which is the document itself. */
  layouts: Route[];
  params: Record<string, string>;
};

type CompiledRoute = RouteMatch & {
  route: Route;
  firstSegment: string;
  pattern: RegExp;
  paramNames: string[];
  rank: number;
};

const NO_MATCH: RouteMatch = { route: undefined, layouts: [], params: {} };

/**
 * Ranks and compiles the routes of a build once. Remix 2 flattens, ranks and compiles its whole table three times for
 * every request: with 60 routes in it a page costs more than twice as much.
 *
 * @returns finds the route for a path: the one that Remix's own router would find
 * @throws Error for a path that this router cannot rank as Remix does (an optional segment, a splat, a parameter at its
 *   beginning), and for a layout route with a loader or an action, which nothing would run
 */
export function createRouter({ routes }: ServerBuild): (pathname: string) => RouteMatch {
  const compiled = (Object.values(routes) as Route[])
    .filter((route) => route.id !== "root" && (route.index || route.path !== undefined))
    .map((route) => compile(routes, route))
    .sort((one, other) => other.rank - one.rank);
  const byFirstSegment = Map.groupBy(compiled, ({ firstSegment }) => firstSegment);

  return (pathname) => {
    const path = decodePath(pathname);
    const firstSegment = path.split("/", 2)[1]?.toLowerCase() ?? "";
    for (const candidate of byFirstSegment.get(firstSegment) ?? []) {
      const found = candidate.pattern.exec(path);
      if (found) {
        return { route: candidate.route, layouts: candidate.layouts, params: paramsOf(candidate, found) };
      }
    }
    return NO_MATCH;
  };
}

function compile(routes: Routes, route: Route): CompiledRoute {
  const branch = branchOf(routes, route).filter(({ id }) => id !== "root");
  const segments = branch.flatMap(({ path }) => path?.split("/") ?? []).filter(Boolean);
  if (/\?|\*|^:/.test(segments.join("/"))) {
    throw new Error(`The router cannot rank the path ${segments.join("/")}: use words and :parameters only`);
  }
  const layouts = branch.slice(0, -1);
  const withCode = layouts.find(({ module }) => module.loader || module.action);
  if (withCode) {
    throw new Error(`The layout route ${withCode.id} has a loader or an action, which nothing would run`);
  }
  return {
    route,
    layouts,
    params: {},
    firstSegment: segments[0]?.toLowerCase() ?? "",
    pattern: patternOf(segments),
    paramNames: segments.filter((segment) => segment.startsWith(":")).map((segment) => segment.slice(1)),
    rank: rankOf(segments, route.index === true),
  };
}

function paramsOf({ paramNames }: CompiledRoute, found: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(paramNames.map((name, index) => [name, decodeSlash(found[index + 1] ?? "")]));
}

/** As Remix's router compiles a path: case-insensitive, after decoding, with or without slashes at its end. */
function patternOf(segments: string[]): RegExp {
  const parts = segments.map((segment) => {
    return segment.startsWith(":") ? "/([^/]+)" : `/${segment.replace(/[\\.*+^${}|()[\]]/g, "\\$&")}`;
  });
  return new RegExp(`^${parts.join("")}/*$`, "i");
}

/** As Remix's router ranks a path: words before parameters. */
function rankOf(segments: string[], isIndex: boolean): number {
  const points = segments.map((segment) => (segment.startsWith(":") ? 3 : 10));
  return segments.length + (isIndex ? 2 : 0) + points.reduce((sum, each) => sum + each, 0);
}

/** As Remix's router decodes a path: an encoded slash stays encoded, and what cannot be decoded stays as it is. */
function decodePath(pathname: string): string {
  if (!pathname.includes("%")) return pathname;
  try {
    return pathname
      .split("/")
      .map((segment) => decodeURIComponent(segment).replaceAll("/", "%2F"))
      .join("/");
  } catch {
    return pathname;
  }
}

/** A parameter gets its encoded slash back. */
function decodeSlash(value: string): string {
  return value.includes("%") ? value.replace(/%2F/g, "/") : value;
}

/** A route and its ancestors, the root first. */
function branchOf(routes: Routes, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : (routes[route.parentId] as Route | undefined);
  return parent ? [...branchOf(routes, parent), route] : [route];
}
