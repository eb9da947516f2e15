import type { Server } from "node:http";
import net from "node:net";

type Endpoint = { port: number; host: string | undefined };

/**
 * Listens on the given host, or on both loopback addresses: browsers try ::1 first for `localhost`.
 *
 * @returns stops listening
 * @throws when the port is taken
 */
export async function listen(server: Server, { port, host }: Endpoint): Promise<() => void> {
  await listenOn(server, port, host ?? "127.0.0.1");
  if (host !== undefined) return () => server.close();

  // An HTTP server takes connections from elsewhere too, so there is still one server, with one set of limits.
  const second = net.createServer((socket) => server.emit("connection", socket));
  second.maxConnections = server.maxConnections;
  try {
    await listenOn(second, port, "::1");
  } catch (error) {
    // Many containers have no IPv6; the first address is enough there.
    if (!["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(String((error as NodeJS.ErrnoException).code)))
      throw error;
  }
  return () => {
    server.close();
    if (second.listening) second.close();
  };
}

function listenOn(server: net.Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(describeTakenPort(port)) : error),
    );
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

function describeTakenPort(port: number): string {
  return `Port ${port} is taken. Stop the other program, or set PORT to another number.`;
}
