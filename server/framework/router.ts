import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
export type Route = Routes[string];

/** What answers for a path. */
export type Found = {
  /** The route, or undefined where the answer is 404. */
  route: Route | undefined;
  /** What stands around its page, the outermost first; never the root, which is the document itself. */
  frames: Route[];
  params: Record<string, string>;
};

type Address = Found & { route: Route; first: string; pattern: RegExp; names: string[]; rank: number };

const NOWHERE: Found = { route: undefined, frames: [], params: {} };

/**
 * The routes of a build, ranked and compiled once. Remix 2 flattens, ranks and compiles its whole table three times for
 * every request: with 60 routes in it a page costs more than twice as much.
 *
 * @returns finds what answers for a path, which is what Remix's own router would find
 * @throws Error for a path that this cannot rank as the router does (an optional segment, one that takes everything, a
 *   parameter at its beginning), and for a frame with a loader or an action, which nobody would run
 */
export function createSiteMap({ routes }: ServerBuild): (pathname: string) => Found {
  const addresses = Object.values(routes)
    .filter((route) => route.id !== "root" && (route.index || route.path !== undefined))
    .map((route) => addressOf(routes, route))
    .sort((one, other) => other.rank - one.rank);
  const near = Map.groupBy(addresses, ({ first }) => first);

  return (pathname) => {
    const path = decoded(pathname);
    const first = path.split("/", 2)[1]?.toLowerCase() ?? "";
    for (const address of near.get(first) ?? []) {
      const match = address.pattern.exec(path);
      if (match) return { route: address.route, frames: address.frames, params: paramsOf(address, match) };
    }
    return NOWHERE;
  };
}

function addressOf(routes: Routes, route: Route): Address {
  const above = lineage(routes, route).filter(({ id }) => id !== "root");
  const segments = above.flatMap(({ path }) => path?.split("/") ?? []).filter(Boolean);
  if (/\?|\*|^:/.test(segments.join("/"))) throw new Error(`No page has a path like ${segments.join("/")}`);
  const frames = above.slice(0, -1);
  const busy = frames.find(({ module }) => module.loader || module.action);
  if (busy) throw new Error(`A frame shows and asks nothing, and ${busy.id} has a loader or an action`);
  return {
    route,
    frames,
    params: {},
    first: segments[0]?.toLowerCase() ?? "",
    pattern: patternOf(segments),
    names: segments.filter((segment) => segment.startsWith(":")).map((segment) => segment.slice(1)),
    rank: rankOf(segments, route.index === true),
  };
}

function paramsOf({ names }: Address, match: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, unhidden(match[index + 1] ?? "")]));
}

/** As the router compiles a path: in any case, after decoding, with or without slashes at its end. */
function patternOf(segments: string[]): RegExp {
  const parts = segments.map((segment) => {
    return segment.startsWith(":") ? "/([^/]+)" : `/${segment.replace(/[\\.*+^${}|()[\]]/g, "\\$&")}`;
  });
  return new RegExp(`^${parts.join("")}/*$`, "i");
}

/** As the router ranks a path: words before parameters. */
function rankOf(segments: string[], isIndex: boolean): number {
  const points = segments.map((segment) => (segment.startsWith(":") ? 3 : 10));
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

/** A page gets the slash that was hidden from the search for it. */
function unhidden(value: string): string {
  return value.includes("%") ? value.replace(/%2F/g, "/") : value;
}

/** A route and what stands above it, the root first. */
function lineage(routes: Routes, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...lineage(routes, parent), route] : [route];
}
