import type { AppLoadContext } from "@remix-run/node";
import { expect, test, vi } from "vitest";
import { createSection, createSections } from "../../server/sections.ts";
import { fakeBuild, Shown } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

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

test.each(ASKED)("%s is the same HTML from its section as from the whole build", async (path) => {
  const whole = createSection(build, "production");
  const section = createSections(build, "production")(path);
  expect(section.findRouteId(path)).toBe(whole.findRouteId(path));

  const [expected, found] = await Promise.all(
    [whole, section].map(({ handle }) => handle(ask(path), context())),
  );
  expect(found?.status).toBe(expected?.status);
  expect(await found?.text()).toBe(await expected?.text());
});

test("control: the paths reach most of the routes, and some none", () => {
  const { findRouteId } = createSection(build, "production");
  const reached = new Set(ASKED.map((path) => findRouteId(path)));
  expect(reached.size).toBeGreaterThan(PATHS.length);
  expect(reached).toContain(undefined);
});

test("one section is not the whole build", () => {
  const section = createSections(build, "production")("/groups/ashford");
  expect(section.findRouteId("/groups/ashford")).toBe("routes/groups/:slug");
  expect(section.findRouteId("/help")).toBeUndefined();
});

function ask(path: string): Request {
  return new Request(`http://localhost:3000${path}`);
}

function context() {
  return { reportError: () => {} } as unknown as AppLoadContext;
}
