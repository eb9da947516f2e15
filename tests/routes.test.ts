import { existsSync, readdirSync } from "node:fs";
import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { expect, test } from "vitest";
import { isOpenToStrangers, PUBLIC_ROUTES } from "#app/auth/gate.server.ts";
import routes from "#app/routes.ts";
import { contextFor, getOf, postOf } from "./routes/context.ts";

type Entry = { path: string; file: string; id: string };
type RouteModule = { loader?: LoaderFunction; action?: ActionFunction };

const ALL: Entry[] = routes.map(({ path = "", file }) => ({
  path: `/${path}`,
  file,
  id: file.replace(/\.tsx$/, ""),
}));

/** Strangers may post these: they are how one stops being a stranger. Each of them checks what it is given. */
const OPEN_FORMS = [
  "routes/create-account",
  "routes/verify-email",
  "routes/accept-invitation",
  "routes/log-in",
  "routes/log-in.link",
  "routes/log-in.by-link",
  "routes/log-in.code",
  "routes/log-in.second-step",
  "routes/log-in.recovery-code",
  "routes/log-in.passkey.new",
  "routes/log-in.passkey",
  "routes/account.email.confirm",
  "routes/account.email.undo",
  "routes/log-out",
  "routes/forgot-password",
  "routes/reset-password",
];

test("the site map names every route file, and every name has its file", () => {
  const files = readdirSync("app/routes").map((name) => `routes/${name}`);
  expect(ALL.map(({ file }) => file).sort()).toEqual(files.sort());
  for (const { file } of ALL) expect(existsSync(`app/${file}`), file).toBe(true);
});

test("a file is named as its URL", () => {
  for (const { path, file } of ALL) {
    const expected = path === "/" ? "_index" : path.slice(1).replaceAll("/", ".").replaceAll(":", "$");
    expect(file).toBe(`routes/${expected}.tsx`);
  }
});

test("addresses are in small letters with hyphens, a file ends as its kind, and no two are the same", () => {
  for (const { path } of ALL) expect(path).toMatch(/^\/(:?[a-z]+(-[a-z]+)*(\/|(\.csv)?$))*$/);
  expect(new Set(ALL.map(({ path }) => path)).size).toBe(ALL.length);
});

test("every public route is one that exists", () => {
  expect([...PUBLIC_ROUTES].filter((id) => !ALL.some((entry) => entry.id === id))).toEqual([]);
});

for (const entry of ALL) {
  const { path, id } = entry;
  const url = path.replace(/:(\w+)/g, "something");

  if (!isOpenToStrangers(id)) {
    test(`${path} turns a stranger away when it is read`, async () => {
      const { loader, action } = await load(entry);
      // A route that only takes forms answers a GET with 405 by itself.
      if (!loader) return expect(action).toBeDefined();
      const answer = await answerOf(() =>
        loader({ request: getOf(url), params: paramsOf(path), context: contextFor() }),
      );
      expect(answer.status, "its loader begins with requireActor(context, request)").toBe(302);
      expect(answer.headers.get("Location")).toMatch(/^\/log-in/);
    });
  }

  test(`${path} turns a stranger away when it is posted to`, async () => {
    const { action } = await load(entry);
    if (!action || OPEN_FORMS.includes(id)) return;
    const answer = await answerOf(() =>
      action({ request: postOf(url), params: paramsOf(path), context: contextFor() }),
    );
    expect(answer.status, "its action begins with requireActor(context, request)").toBe(302);
    expect(answer.headers.get("Location")).toMatch(/^\/log-in/);
  });
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
