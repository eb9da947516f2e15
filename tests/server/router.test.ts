import { matchRoutes } from "@remix-run/react";
import { expect, test, vi } from "vitest";
import routes from "../../app/routes.ts";
import { createRouter } from "../../server/framework/router.ts";
import { fakeBuild, Shown } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const ADDRESSES = routes.flatMap(({ path }) => path ?? []);

const page = { default: Shown };

const PATHS = [
  "/",
  "/groups",
  "/groups/:slug",
  "/groups/:slug/meetings/:id",
  "/groups/new",
  "/feedback/:draft/:step",
  "/feedback/:reference",
  "/feedback",
  "/your-page",
  "/help",
];
const build = fakeBuild(Object.fromEntries(PATHS.map((path) => [path, page])));

// A layout route without a path, and one with: the demonstration has one around every page.
Object.assign(build.routes, {
  layout: { id: "layout", parentId: "root", module: page },
  inside: { id: "inside", parentId: "layout", path: "Inside/:id", module: page },
  manage: { id: "manage", parentId: "root", path: "manage", module: page },
  check: { id: "check", parentId: "manage", path: "checks/:reference", module: page },
});

const ASKED = [
  ...[
    "/",
    "/groups",
    "/groups/",
    "/groups/new",
    "/groups/ashford",
    "/groups/ashford/meetings/7",
    "/GROUPS/Ashford",
  ],
  ...["/gr%6fups/ashford", "/groups/a%2Fb", "/groups/%F0%9F%8F%A5", "/groups/a/b/c", "/groups/ashford/about"],
  ...[
    "/feedback",
    "/feedback/PV-1",
    "/feedback/a/b",
    "/your-page",
    "/help",
    "/nowhere",
    "/nowhere/about",
    "/about",
  ],
  ...["/inside/1", "/inside", "/manage", "/manage/checks/PV-1", "/manage/about", "/:word"],
  ...["/constructor", "/__proto__/about", "/toString"],
];

const match = createRouter(build);
const router = routerOf(build);

test.each(ASKED)("%s is found as Remix's router finds it, with the same parameters", (path) => {
  expect(matched(match, path)).toEqual(router(path));
});

test("control: the paths reach every route, and some none", () => {
  const reached = new Set(ASKED.map((path) => router(path)?.id));
  expect(reached.size).toBeGreaterThan(PATHS.length);
  expect(reached).toContain(undefined);
});

test("the layout routes of a page come in their order, without the root", () => {
  expect(match("/manage/checks/PV-1").layouts.map(({ id }) => id)).toEqual(["manage"]);
  expect(match("/inside/1").layouts.map(({ id }) => id)).toEqual(["layout"]);
  expect(match("/groups").layouts).toEqual([]);
});

test("every URL of the router is found as Remix's router finds it, however it is written", () => {
  const map = fakeBuild(Object.fromEntries(ADDRESSES.map((address) => [`/${address}`, page])));
  const [matchInMap, routerOfMap] = [createRouter(map), routerOf(map)];
  const odd = ["new", "a%2Fb", "%E0%A4%A", "\u212a", "a.b"];
  for (const [index, address] of ADDRESSES.entries()) {
    const path = `/${address.replace(/:\w+/g, odd[index % odd.length] ?? "")}`;
    const ways = [path, path.toUpperCase(), `${path}//`, `/${path}`, `${path}/x`, path.slice(0, -1)];
    for (const written of ways) expect(matched(matchInMap, written), written).toEqual(routerOfMap(written));
  }
});

test.each(["/groups/:slug?", "/files/*", "/:word/about"])("a path like %s is refused", (path) => {
  expect(() => createRouter(fakeBuild({ [path]: page }))).toThrow(/cannot rank the path/);
});

test.each(["loader", "action"])("a layout route with %s is refused: nothing would run it", (name) => {
  const framed = fakeBuild({ "/groups": page });
  const frame = { id: "frame", parentId: "root", module: { ...page, [name]: () => null } };
  Object.assign(framed.routes, {
    frame,
    inside: { id: "inside", parentId: "frame", path: "in", module: page },
  });
  expect(() => createRouter(framed)).toThrow(/layout route frame has a loader or an action/);
});

function matched(match: ReturnType<typeof createRouter>, path: string) {
  const { route, params } = match(path);
  return route && { id: route.id, params };
}

/** What the router finds in the whole build. */
function routerOf({ routes }: typeof build) {
  const nodes = (parent: string | undefined): unknown[] =>
    Object.values(routes)
      .filter((route) => route.parentId === parent)
      .map(({ id, path, index, caseSensitive }) => {
        const children = index ? undefined : nodes(id);
        return { id, path, index, caseSensitive, children };
      });
  const tree = nodes(undefined) as ({ id: string } & Parameters<typeof matchRoutes>[0][number])[];
  return (path: string) => {
    const match = matchRoutes(tree, path)?.at(-1);
    return match && { id: match.route.id, params: match.params };
  };
}
