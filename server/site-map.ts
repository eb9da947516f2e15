import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { handBeside } from "./beside.ts";

/** What answers for a path. */
export type Found = {
  /** The id of the route that Remix will choose, or undefined where it will say 404. */
  routeId: string | undefined;
  handle: RequestHandler;
};

type Routes = ServerBuild["routes"];
type Route = Routes[string];
type Address = Found & { first: string | typeof ANY; pattern: RegExp; rank: number };

const ANY = Symbol("any first segment");

/**
 * One Remix request handler for each route, over that route and what stands above it. Remix 2 flattens, ranks and
 * compiles its whole table three times for every request: with 60 routes in it a page costs more than twice as much.
 * Here the table is ranked and compiled once.
 *
 * @returns finds what answers for a path, which is what the whole build would answer
 * @throws Error for a path with optional segments, which no page of ours has
 */
export function createSiteMap(given: ServerBuild, mode: string): (pathname: string) => Found {
  const build = { ...given, routes: handBeside(given.routes) };
  const addresses = Object.values(build.routes)
    .filter((route) => route.index || route.path !== undefined)
    .map((route) => addressOf(build, route, mode))
    .sort((one, other) => other.rank - one.rank);
  const beginningWith = (first: string | typeof ANY) =>
    addresses.filter((address) => address.first === first || address.first === ANY);
  const near = new Map(addresses.map(({ first }) => [first, beginningWith(first)]));
  const anywhere = beginningWith(ANY);
  const nowhere: Found = { routeId: undefined, handle: handlerOf(build, [], mode) };

  return (pathname) => {
    const path = decoded(pathname);
    const first = path.split("/", 2)[1]?.toLowerCase() ?? "";
    return (near.get(first) ?? anywhere).find(({ pattern }) => pattern.test(path)) ?? nowhere;
  };
}

function addressOf(build: ServerBuild, route: Route, mode: string): Address {
  const above = lineage(build.routes, route);
  const segments = above.flatMap(({ path }) => path?.split("/") ?? []).filter(Boolean);
  if (segments.some((segment) => segment.endsWith("?")))
    throw new Error(`No page has optional segments: ${segments.join("/")}`);
  const [first = ""] = segments;
  return {
    routeId: route.id,
    handle: handlerOf(build, above, mode),
    first: /^[:*]/.test(first) ? ANY : first.toLowerCase(),
    pattern: patternOf(segments),
    rank: rankOf(segments, route.index === true),
  };
}

/** As the router compiles a path: in any case, after decoding, with or without slashes at its end. */
function patternOf(segments: string[]): RegExp {
  const parts = segments.map((segment) => {
    if (segment === "*") return "(?:/.*)?";
    return segment.startsWith(":") ? "/[^/]+" : `/${segment.replace(/[\\.*+^${}|()[\]]/g, "\\$&")}`;
  });
  return new RegExp(`^${parts.join("")}/*$`, "i");
}

/** As the router ranks a path: words before parameters, parameters before what takes everything. */
function rankOf(segments: string[], isIndex: boolean): number {
  const points = segments.map((segment) => (segment === "*" ? -2 : segment.startsWith(":") ? 3 : 10));
  return segments.length + (isIndex ? 2 : 0) + points.reduce((sum, each) => sum + each, 0);
}

/** As the router decodes a path: a slash that was hidden stays hidden, and what cannot be decoded stays as it is. */
function decoded(pathname: string): string {
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

/** Remix over these routes alone. It is made when it is first asked: most pages are not asked for in the first second. */
function handlerOf(build: ServerBuild, routes: Route[], mode: string): RequestHandler {
  let handle: RequestHandler | undefined;
  return (request, context) => {
    handle ??= createRequestHandler(keepRoutes(build, routes), mode);
    return handle(request, context);
  };
}

function keepRoutes(build: ServerBuild, routes: Route[]): ServerBuild {
  const kept = ["root", ...routes.map((route) => route.id)];
  const only = <T>(table: Record<string, T>) =>
    Object.fromEntries(kept.flatMap((id) => (table[id] ? [[id, table[id]]] : []))) as Record<string, T>;
  return {
    ...build,
    routes: only(build.routes),
    // Left whole, every page would be a 500: the rendered tree is made of the manifest's routes.
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/** A route and what stands above it, the root first. */
function lineage(routes: Routes, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...lineage(routes, parent), route] : [route];
}
