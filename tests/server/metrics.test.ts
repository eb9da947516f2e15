import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { serveMetrics } from "../../server/http/metrics.ts";
import { ask, startServer } from "./fixture.ts";

const told = { isTold: ({ path }: { path: string }) => path !== "/form" };

test("requests are counted by route and status, with what the application measures, and with no address or name", async () => {
  await using server = await startServer({
    withMetrics: true,
    application: { ...told, measure: () => ({ emails_waiting: 3 }) },
  });
  await server.ask("/");
  await server.ask("/");
  await server.ask("/not-there-KM-26-SECRET?token=x");
  await server.ask("/form", { method: "POST", body: "a=1" });
  const text = (await server.metrics?.registry.metrics()) ?? "";
  expect(text).toMatch(/patient_voice_request_seconds_count\{method="GET",route="routes\/",status="200"\} 2/);
  expect(text).toMatch(/patient_voice_request_seconds_count\{method="GET",route="none",status="404"\} 1/);
  expect(text).toContain('patient_voice_state{of="emails_waiting"} 3');
  expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
  expect(text).not.toContain("SECRET");
  expect(text, "what the log may not tell").not.toContain('method="POST"');
});

test("they are served on this machine alone, on a port of their own; the service itself has no such page", async () => {
  await using server = await startServer({ withMetrics: true });
  expect((await server.ask("/metrics")).status).toBe(404);
  if (!server.metrics) throw new Error("There are metrics");
  const listening = await serveMetrics(server.metrics, 0);
  const { port, address } = listening.address() as AddressInfo;
  expect(address).toBe("127.0.0.1");
  expect(await ask(port, "/metrics")).toMatchObject({ status: 200, body: expect.stringContaining("# HELP") });
  expect((await ask(port, "/")).status).toBe(404);
  expect((await ask(port, "/metrics", { method: "POST" })).status).toBe(404);
  listening.closeAllConnections();
  listening.close();
});

test("an application that cannot measure is a 500 there, and the service goes on", async () => {
  const measure = () => {
    throw new Error("the file is gone");
  };
  await using server = await startServer({ withMetrics: true, application: { measure } });
  if (!server.metrics) throw new Error("There are metrics");
  const listening = await serveMetrics(server.metrics, 0);
  const { port } = listening.address() as AddressInfo;
  expect((await ask(port, "/metrics")).status).toBe(500);
  expect((await server.ask("/")).status).toBe(200);
  listening.closeAllConnections();
  listening.close();
});
