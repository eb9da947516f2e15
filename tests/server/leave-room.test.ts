import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { leaveRoom, MOST_CONNECTIONS, MOST_OF_ONE_ADDRESS } from "../../server/http/leave-room.ts";

const open: Socket[] = [];
let server: http.Server;

afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

test("1,000 sockets of one address leave room for another, and their address has room again when they go", async () => {
  const port = await listen((made) => leaveRoom(made, undefined));
  const flood = await connectAll(port, MOST_CONNECTIONS);
  expect(await standing(flood)).toBe(MOST_OF_ONE_ADDRESS);
  expect(await ask(port, "127.0.0.2")).toBe(200);
  for (const socket of flood) socket.destroy();
  await expect.poll(() => ask(port, "127.0.0.1")).toBe(200);
});

test("control: without it they take every place", async () => {
  const port = await listen(() => undefined);
  expect(await standing(await connectAll(port, MOST_CONNECTIONS))).toBe(MOST_CONNECTIONS);
  expect(await ask(port, "127.0.0.2")).toBe("refused");
});

test("the trusted proxy, which speaks for everybody, has no share", async () => {
  const port = await listen((made) => leaveRoom(made, "127.0.0.1"));
  expect(await standing(await connectAll(port, MOST_OF_ONE_ADDRESS + 50))).toBe(MOST_OF_ONE_ADDRESS + 50);
});

async function listen(prepare: (server: http.Server) => void): Promise<number> {
  server = http.createServer((_req, res) => res.end("ok"));
  server.maxConnections = MOST_CONNECTIONS;
  prepare(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

async function connectAll(port: number, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () =>
    net.connect({ port, host: "127.0.0.1", localAddress: "127.0.0.1" }).on("error", () => undefined),
  );
  open.push(...sockets);
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  return sockets;
}

/** How many of them the server has not ended, once it has looked at all. */
async function standing(sockets: readonly Socket[]): Promise<number> {
  for (const socket of sockets) socket.resume();
  const count = () => sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length;
  let before = -1;
  while (before !== count()) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return before;
}

function ask(port: number, localAddress: string): Promise<number | "refused"> {
  return new Promise((resolve) => {
    const request = http.get({ host: "127.0.0.1", port, localAddress, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", () => resolve("refused"));
  });
}
