import { matchRoutes } from "@remix-run/react";
import { expect, test, vi } from "vitest";
import siteMap from "../../app/routes.ts";
import { createSiteMap } from "../../server/framework/router.ts";
import { fakeBuild, Shown } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const ADDRESSES = siteMap.flatMap(({ path }) => path ?? []);

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

// A frame without a path, and one with: the demonstration has one around every page.
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

const find = createSiteMap(build);
const router = routerOf(build);

test.each(ASKED)("%s is found as the router of Remix finds it, with the same parameters", (path) => {
  expect(found(find, path)).toEqual(router(path));
});

test("control: the paths reach every route, and some none", () => {
  const reached = new Set(ASKED.map((path) => router(path)?.id));
  expect(reached.size).toBeGreaterThan(PATHS.length);
  expect(reached).toContain(undefined);
});

test("what stands around a page is known in its order, the document itself left out", () => {
  expect(find("/manage/checks/PV-1").frames.map(({ id }) => id)).toEqual(["manage"]);
  expect(find("/inside/1").frames.map(({ id }) => id)).toEqual(["layout"]);
  expect(find("/groups").frames).toEqual([]);
});

test("every address of the portal is found as the router finds it, however it is written", () => {
  const map = fakeBuild(Object.fromEntries(ADDRESSES.map((address) => [`/${address}`, page])));
  const [findInMap, routerOfMap] = [createSiteMap(map), routerOf(map)];
  const odd = ["new", "a%2Fb", "%E0%A4%A", "\u212a", "a.b"];
  for (const [index, address] of ADDRESSES.entries()) {
    const path = `/${address.replace(/:\w+/g, odd[index % odd.length] ?? "")}`;
    const ways = [path, path.toUpperCase(), `${path}//`, `/${path}`, `${path}/x`, path.slice(0, -1)];
    for (const written of ways) expect(found(findInMap, written), written).toEqual(routerOfMap(written));
  }
});

test.each(["/groups/:slug?", "/files/*", "/:word/about"])("a path like %s is refused", (path) => {
  expect(() => createSiteMap(fakeBuild({ [path]: page }))).toThrow(/No page has a path like/);
});

test.each(["loader", "action"])("a frame with an %s is refused: nobody would run it", (name) => {
  const framed = fakeBuild({ "/groups": page });
  const frame = { id: "frame", parentId: "root", module: { ...page, [name]: () => null } };
  Object.assign(framed.routes, {
    frame,
    inside: { id: "inside", parentId: "frame", path: "in", module: page },
  });
  expect(() => createSiteMap(framed)).toThrow(/frame has a loader or an action/);
});

function found(find: ReturnType<typeof createSiteMap>, path: string) {
  const { route, params } = find(path);
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
