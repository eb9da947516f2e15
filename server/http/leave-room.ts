import type http from "node:http";
import { readAddress } from "./client-address.ts";

/** Open connections in all (requirements.md 3.2). */
export const MOST_CONNECTIONS = 1000;

/** Of one address: a hospital behind one network has room, and the rest of the county still gets in (X9). */
export const MOST_OF_ONE_ADDRESS = 600;

/** Ends what one address opens past its share at once. The trusted proxy speaks for everybody, and has no share. */
export function leaveRoom(server: http.Server, trustProxy: string | undefined): void {
  const open = new Map<string, number>();
  const proxy = trustProxy && readAddress(trustProxy);
  server.on("connection", (socket) => {
    const address = readAddress(socket.remoteAddress ?? "") ?? "";
    if (address === proxy) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > MOST_OF_ONE_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
