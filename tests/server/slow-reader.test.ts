import { once } from "node:events";
import net, { type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ask, fakeBuild, HOST, startServer } from "./fixture.ts";

const READERS = 5;

/** More than the buffers of this machine hold between the two ends. */
const LARGE = "x".repeat(32 * 1024 * 1024);

/** Short enough to be waited for; the service's own is held by guard.test.ts. */
const PATIENCE = 1500;

const pages = {
  "/": { loader: () => new Response("home") },
  "/large": { loader: () => new Response(LARGE) },
};
const open: Socket[] = [];

afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

test("R14: readers that take nothing of their answer keep nobody else waiting, and are dropped when it is time", async () => {
  await using server = await startServer({ build: fakeBuild(pages) });
  server.http.timeout = PATIENCE;
  const readers = await Promise.all(Array.from({ length: READERS }, () => readNothing(server.port)));
  expect((await ask(server.port, "/")).body).toBe("home");
  await expect.poll(() => connectionsOf(server.http), { timeout: 10_000 }).toBe(0);
  for (const reader of readers) expect(await takeAll(reader), "cut off").toBeLessThan(LARGE.length);
});

test("control: without a time they hold the server's memory for as long as they like", async () => {
  await using server = await startServer({ build: fakeBuild(pages) });
  server.http.timeout = 0;
  const reader = await readNothing(server.port);
  await new Promise((resolve) => setTimeout(resolve, 2 * PATIENCE));
  expect(await connectionsOf(server.http)).toBe(1);
  expect(await takeAll(reader), "all of it, when they come back").toBeGreaterThanOrEqual(LARGE.length);
});

/** Asks for the large page, and takes no more than its beginning. */
async function readNothing(port: number): Promise<Socket> {
  const socket = net.connect(port, "127.0.0.1").on("error", () => undefined);
  open.push(socket);
  socket.write(`GET /large HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`);
  await once(socket, "readable");
  return socket;
}

/** How many bytes still come. */
async function takeAll(socket: Socket): Promise<number> {
  let bytes = 0;
  socket.on("data", (chunk) => {
    bytes += chunk.length;
  });
  if (!socket.closed) await once(socket, "close");
  return bytes;
}

function connectionsOf(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}
