import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import type { RouteHandler } from "#app/request-context.ts";
import routes, { ACCESS, MOVED } from "#app/routes.ts";
import { contextFor, getOf, postOf } from "./routes/context.ts";

type Entry = { path: string; file: string; id: string };
type RouteModule = { loader?: RouteHandler; action?: RouteHandler };

const ALL: Entry[] = routes.map(({ path = "", file }) => ({
  path: `/${path}`,
  file,
  id: file.replace(/\.tsx$/, ""),
}));

/** Folders of pages that no single subject of the domain has: getting in, one's own account, what a code opens,
 * pages of the whole site. */
const PLACES_OF_NO_SUBJECT = ["account", "checks", "codes", "log-in", "site"];

const MOST_ROUTES = 45;

/** How the address of a file ends. */
const FILE_ENDING = /\.[a-z]+$/;

test("the router names every route file, and every name has its file", () => {
  const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => `routes/${name}`);
  const named = ALL.map(({ file }) => file);
  expect(
    files.filter((file) => !named.includes(file)),
    "no address leads to these files: name each in app/routes.ts, in open, writers, members or offices of its subject",
  ).toEqual([]);
  expect(
    named.filter((file) => !files.includes(file)),
    "app/routes.ts names these files and they are not there: write them, or take their line out",
  ).toEqual([]);
});

test("a file is named as its URL", () => {
  for (const { path, file } of ALL) {
    const expected = path === "/" ? "_index" : path.slice(1).replaceAll("/", ".").replaceAll(":", "$");
    expect(file).toMatch(/^routes\/[a-z-]+\//);
    expect(basename(file)).toBe(`${expected}.tsx`);
  }
});

test("addresses are in small letters with hyphens, a file ends as its kind, and no two are the same", () => {
  for (const { path } of ALL)
    expect(path.replace(FILE_ENDING, "")).toMatch(/^\/(:?[a-z]+(-[a-z]+)*(\/|$))*$/);
  expect(new Set(ALL.map(({ path }) => path)).size).toBe(ALL.length);
});

test("what ends as a file has no page, and ends as one of the kinds of file that there are", async () => {
  const modules = await Promise.all(ALL.map(async (entry) => ({ ...entry, ...(await load(entry)) })));
  const files = modules.filter(({ path }) => FILE_ENDING.test(path));
  expect(files.filter((module) => "default" in module).map(({ path }) => path)).toEqual([]);
  const kinds = new Set(files.map(({ path }) => path.match(FILE_ENDING)?.[0]));
  expect([...kinds].sort()).toEqual([".atom", ".csv", ".ics", ".xlsx", ".xml"]);
});

test("an address that was renamed leads to one that is there, and is not in use again", () => {
  const addresses = ALL.map(({ path }) => path);
  for (const [from, to] of MOVED) {
    expect(addresses, `${from} leads to ${to}, which the router does not have`).toContain(to);
    expect(addresses, `${from} is an address again: take it out of MOVED`).not.toContain(from);
  }
});

test("a folder of routes is the name of a subject", () => {
  const subjects = [...readdirSync("app/domain"), ...PLACES_OF_NO_SUBJECT];
  const unknown = readdirSync("app/routes").filter((folder) => !subjects.includes(folder));
  expect(unknown, "name the folder as app/domain does, so that one word finds all of a subject").toEqual([]);
});

test("no folder of routes is crowded", () => {
  const crowded = readdirSync("app/routes").filter(
    (folder) => readdirSync(`app/routes/${folder}`).length > MOST_ROUTES,
  );
  expect(crowded, `more than ${MOST_ROUTES} files: these are two subjects`).toEqual([]);
});

for (const entry of ALL) {
  const { path, id } = entry;
  const url = path.replace(/:(\w+)/g, "something");

  if (ACCESS.get(id) !== "open") {
    test(`${path} turns a stranger away when it is read`, async () => {
      const { loader, action } = await load(entry);
      // A route that only takes forms answers a GET with 405 by itself.
      if (!loader)
        return expect(
          action,
          "give it a loader that begins with requireActor(context, request)",
        ).toBeDefined();
      const answer = await answerOf(() =>
        loader({ request: getOf(url), params: paramsOf(path), context: contextFor() }),
      );
      expect(
        answer.status,
        "its loader begins with requireActor(context); if strangers may come, list it in open(…) of app/routes.ts",
      ).toBe(302);
      expect(answer.headers.get("Location")).toMatch(/^\/log-in/);
    });

    test(`${path} turns a stranger away when it is posted to`, async () => {
      const { action } = await load(entry);
      if (!action) return;
      const answer = await answerOf(() =>
        action({ request: postOf(url), params: paramsOf(path), context: contextFor() }),
      );
      expect(answer.status, "its action begins with requireActor(context, request)").toBe(302);
      expect(answer.headers.get("Location")).toMatch(/^\/log-in/);
    });
  }
}

async function load({ file }: Entry): Promise<RouteModule> {
  return import(`../app/${file}`);
}

function paramsOf(path: string): Record<string, string> {
  return Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name ?? "", "something"]));
}

async function answerOf(call: () => unknown): Promise<Response> {
  try {
    const answer = await call();
    return answer instanceof Response ? answer : new Response(null, { status: 200 });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
