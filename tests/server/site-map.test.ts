import { type AppLoadContext, createRequestHandler, type RequestHandler } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { expect, test, vi } from "vitest";
import siteMap from "../../app/routes.ts";
import { createSiteMap } from "../../server/site-map.ts";
import { fakeBuild, Shown } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const ADDRESSES = siteMap.flatMap(({ path }) => path ?? []);

const page = (name: string) => ({
  default: Shown,
  loader: ({ params }: { params: unknown }) => ({ name, params }),
});

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
  "/:word/about",
  "/files/*",
];
const build = fakeBuild(Object.fromEntries(PATHS.map((path) => [path, page(path)])));

// A layout without a path, and one with: the map of the real portal may have both.
const layout = { default: Shown, loader: () => "layout" };
Object.assign(build.routes, {
  layout: { id: "layout", parentId: "root", module: layout },
  inside: { id: "inside", parentId: "layout", path: "Inside/:id", module: page("inside") },
  manage: { id: "manage", parentId: "root", path: "manage", module: layout },
  check: { id: "check", parentId: "manage", path: "checks/:reference", module: page("check") },
});
for (const id of ["layout", "inside", "manage", "check"]) {
  const { module: _module, ...route } = build.routes[id] ?? { module: undefined };
  Object.assign(build.assets.routes, { [id]: { ...route, module: "/assets/x.js", hasLoader: true } });
}

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
  ...[
    "/files",
    "/files/a/b/c",
    "/inside/1",
    "/inside",
    "/manage",
    "/manage/checks/PV-1",
    "/manage/about",
    "/:word",
  ],
  ...["/constructor", "/__proto__/about", "/toString"],
];

const find = createSiteMap(build, "production");
const byTheRouter = routerOf(build);
const whole = createRequestHandler(build, "production");

test.each(ASKED)("%s is the same HTML from its own handler as from the whole build", async (path) => {
  expect(find(path).routeId).toBe(byTheRouter(path));

  const [expected, found] = await Promise.all([shown(whole, path), shown(find(path).handle, path)]);
  expect(found).toEqual(expected);
  expect(found.page).toContain("<html");
});

test("control: the paths reach most of the routes, and some none", () => {
  const reached = new Set(ASKED.map((path) => byTheRouter(path)));
  expect(reached.size).toBeGreaterThan(PATHS.length);
  expect(reached).toContain(undefined);
});

test("one handler is not the whole build", async () => {
  const { handle } = find("/groups/ashford");
  expect((await shown(handle, "/groups/ashford")).status).toBe(200);
  expect((await shown(handle, "/help")).status).toBe(404);
});

test("every address of the portal is found as the router finds it, however it is written", () => {
  const map = fakeBuild(Object.fromEntries(ADDRESSES.map((address) => [`/${address}`, page(address)])));
  const [found, router] = [createSiteMap(map, "production"), routerOf(map)];
  const odd = ["new", "a%2Fb", "%E0%A4%A", "\u212a", "a.b"];
  for (const [index, address] of ADDRESSES.entries()) {
    const path = `/${address.replace(/:\w+/g, odd[index % odd.length] ?? "")}`;
    const ways = [path, path.toUpperCase(), `${path}//`, `/${path}`, `${path}/x`, path.slice(0, -1)];
    for (const written of ways) expect(found(written).routeId, written).toBe(router(written));
  }
});

test("optional segments are refused: what ranks them is not here", () => {
  expect(() => createSiteMap(fakeBuild({ "/groups/:slug?": page("groups") }), "production")).toThrow(
    /optional/,
  );
});

/** What the router finds in the whole build. */
function routerOf({ routes }: typeof build): (path: string) => string | undefined {
  const nodes = (parent: string | undefined): unknown[] =>
    Object.values(routes)
      .filter((route) => route.parentId === parent)
      .map(({ id, path, index, caseSensitive }) => {
        const children = index ? undefined : nodes(id);
        return { id, path, index, caseSensitive, children };
      });
  const tree = nodes(undefined) as ({ id: string } & Parameters<typeof matchRoutes>[0][number])[];
  return (path) => matchRoutes(tree, path)?.at(-1)?.route.id;
}

async function shown(handle: RequestHandler, path: string) {
  const context = { loaded: {}, reportError: () => {} } as unknown as AppLoadContext;
  const { status } = await handle(new Request(`http://localhost:3000${path}`), context);
  return { status, page: context.page };
}
