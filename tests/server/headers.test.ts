import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readAssets } from "../../server/http/static-files.ts";
import { type Ask, fakeBuild, type Running, Shown, startServer, UNWRITABLE } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const directory = mkdtempSync(join(tmpdir(), "assets-"));
mkdirSync(join(directory, "assets"));
writeFileSync(join(directory, "assets", "a.css"), "a{}");

let server: Running;
beforeAll(async () => {
  server = await startServer({
    assets: readAssets(directory),
    build: fakeBuild({
      "/": { default: Shown, loader: () => null, action: async () => ({}) },
      "/moved": { default: Shown, loader: () => Response.redirect("http://localhost:3000/", 302) },
      "/file": { loader: () => new Response("a", { headers: { "Content-Type": "text/csv" } }) },
      "/bug": {
        default: Shown,
        loader: () => {
          throw new Error("SELECT secret FROM table");
        },
      },
      "/bug.csv": {
        loader: () => {
          throw new Error("SELECT secret FROM table");
        },
      },
      [UNWRITABLE]: { default: Shown },
      "/busy": {
        default: Shown,
        loader: () => {
          throw Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
        },
      },
    }),
    application: {
      async admit(_context, { path }) {
        return path === "/slow-down" ? { ok: false, retryAfterSeconds: 12.2 } : { ok: true };
      },
    },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

const KINDS: [kind: string, path: string, status: number, options?: Ask][] = [
  ["a page", "/", 200],
  ["the head of a page", "/", 200, { method: "HEAD" }],
  ["a sent form", "/?index", 200, { method: "POST", body: "a=1" }],
  ["a redirect", "/moved", 302],
  ["a download", "/file", 200],
  ["a file", "/assets/a.css", 200],
  ["a page that is not there", "/nowhere", 404],
  ["a bug", "/bug", 500],
  ["a bug in a download", "/bug.csv", 500],
  ["a page that cannot be written", UNWRITABLE, 500],
  ["a busy database", "/busy", 503],
  ["too many tries", "/slow-down", 429],
  ["a refused method", "/", 405, { method: "DELETE" }],
  ["a refused path", "/a//b", 400],
  ["a foreign form", "/", 403, { method: "POST", headers: { Origin: "https://evil.example" } }],
  ["the health page", "/healthz", 200],
];

const POLICY =
  /^default-src 'none'; script-src ('nonce-[\w+/]{22}==' 'strict-dynamic'|'none'); style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'$/;

test.each(KINDS)("%s has every header that it must", async (_kind, path, status, options) => {
  const answer = await server.ask(path, options);
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "content-security-policy": expect.stringMatching(POLICY),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
    "x-request-id": expect.stringMatching(/^[0-9a-f]{12}$/),
  });
  expect(answer.headers).not.toHaveProperty("x-powered-by");
  expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  if (answer.body) expect(answer.headers["content-type"]).toMatch(/; charset=utf-8$/);
  if (path !== "/assets/a.css") expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.body).not.toContain("secret");
});

test("the nonce is new in each response, and a file has none", async () => {
  const policies = await Promise.all(
    Array.from({ length: 100 }, async () => (await server.ask("/")).headers["content-security-policy"]),
  );
  expect(new Set(policies).size).toBe(100);
  expect((await server.ask("/assets/a.css")).headers["content-security-policy"]).toContain(
    "script-src 'none'",
  );
});

test("too many tries says when to come back", async () => {
  expect((await server.ask("/slow-down")).headers["retry-after"]).toBe("13");
});

test("an error page of the server says 999, 111 and its request number, and nothing of the program", async () => {
  for (const path of [UNWRITABLE, "/busy"]) {
    const { body, headers } = await server.ask(path);
    expect(body).toContain("call 999");
    expect(body).toContain("use 111");
    expect(body).toContain(String(headers["x-request-id"]));
    expect(body).not.toMatch(/SELECT|locked|node_modules|\.ts|SQLITE/);
  }
});

test("X14: how long an answer took is told on this machine alone, and not to who comes through a proxy", async () => {
  expect((await server.ask("/")).headers["server-timing"]).toMatch(/^db;dur=[\d.]+, render;dur=[\d.]+$/);
  const headers = { "X-Forwarded-For": "127.0.0.1" };
  expect((await server.ask("/", { headers })).headers).not.toHaveProperty("server-timing");
});
