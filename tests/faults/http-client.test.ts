import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { ask } from "./http-client.ts";

/** What the client that all faults are seen with forgives, and what it never does. */
const ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

let server: net.Server | undefined;
let agent: http.Agent;

afterEach(() => {
  agent.destroy();
  server?.close();
});

/** A server that does what it is told with each request: the number of its connection, and of the request on it. */
async function serve(act: (socket: Socket, connection: number, request: number) => void) {
  agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let connections = 0;
  const listening = net.createServer((socket) => {
    const connection = ++connections;
    let requests = 0;
    socket.on("data", () => act(socket, connection, ++requests)).on("error", () => {});
  });
  server = listening;
  await once(listening.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return {
    asking: () => ask(origin, "/", { method: "POST", body: "a=b" }, agent),
    stop: () => listening.close(),
  };
}

test("a kept connection that was closed without a byte is asked once more, on a fresh one", async () => {
  const seen: string[] = [];
  const { asking } = await serve((socket, connection, request) => {
    seen.push(`${connection}.${request}`);
    if (connection === 1 && request === 2) socket.resetAndDestroy();
    else socket.write(ANSWER);
  });
  expect((await asking()).status).toBe(200);
  expect((await asking()).status).toBe(200);
  expect(seen).toEqual(["1.1", "1.2", "2.1"]);
});

test("a server that drops a fresh connection is not asked again", async () => {
  let requests = 0;
  const { asking } = await serve((socket) => {
    requests += 1;
    socket.destroy();
  });
  await expect(asking()).rejects.toThrow("socket hang up");
  expect(requests).toBe(1);
});

test("a server that drops a request wherever it comes is seen", async () => {
  const { asking } = await serve((socket, connection, request) => {
    if (connection === 1 && request === 1) socket.write(ANSWER);
    else socket.destroy();
  });
  expect((await asking()).status).toBe(200);
  await expect(asking()).rejects.toThrow("dropped twice");
});

test("a server that begins an answer and breaks off is seen", async () => {
  const { asking } = await serve((socket, _connection, request) => {
    if (request === 1) socket.write(ANSWER);
    else socket.end("HTTP/1.1 200 OK\r\n");
  });
  expect((await asking()).status).toBe(200);
  await expect(asking()).rejects.toThrow();
});

test("a server that is gone after a request is seen as one that broke off, since it may have served it", async () => {
  const { asking, stop } = await serve((socket, _connection, request) => {
    if (request === 1) return socket.write(ANSWER);
    stop();
    socket.resetAndDestroy();
  });
  expect((await asking()).status).toBe(200);
  await expect(asking()).rejects.toMatchObject({ code: "ECONNRESET" });
});
