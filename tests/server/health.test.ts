import { expect, test, vi } from "vitest";
import { startServer } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const EVIL_HOST = { headers: { Host: "127.0.0.1:1" } };

test("both health pages answer a supervisor that asks by address", async () => {
  await using server = await startServer();
  for (const path of ["/healthz", "/readyz"]) {
    const { status, headers, body } = await server.ask(path, EVIL_HOST);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("no-store");
    expect(JSON.parse(body)).toEqual({ ok: true, notes: [] });
  }
});

test("an application that is not ready says why on /readyz, while /healthz stays well", async () => {
  await using server = await startServer({
    application: { isReady: () => ({ ok: false, notes: ["The database is not migrated"] }) },
  });
  const { status, body } = await server.ask("/readyz");
  expect(status).toBe(503);
  expect(JSON.parse(body).notes).toEqual(["The database is not migrated"]);
  expect((await server.ask("/healthz")).status).toBe(200);
});

test("a readiness check that throws is a 503 that says nothing of the error", async () => {
  const isReady = () => {
    throw new Error("SQLITE_CANTOPEN /data/secret.db");
  };
  await using server = await startServer({ application: { isReady } });
  const { status, body } = await server.ask("/readyz");
  expect(status).toBe(503);
  expect(body).not.toContain("secret");
});

test("what comes through a proxy is a page like any other", async () => {
  await using server = await startServer({ trustProxy: "127.0.0.1" });
  const headers = { "X-Forwarded-For": "203.0.113.7" };
  expect((await server.ask("/readyz", { headers })).status).toBe(404);
  expect((await server.ask("/readyz", { headers: { ...headers, Host: "127.0.0.1:1" } })).status).toBe(421);
});
