import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { SCRIPTLESS_POLICY, SECURITY_HEADERS } from "./headers.ts";

const STATUS_OF: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what Node's parser refuses before there is a request: a 4xx with our headers, and the end of the connection. */
export function answerBrokenRequests(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.prependListener("request", (req, res) => answers.set(req.socket, res));

  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy(error);
      return;
    }
    // An answer is already on its way: what is written of it goes out, and nothing more.
    if (answer?.headersSent && !answer.writableFinished) {
      answer.socket?.destroySoon();
      return;
    }
    end(socket, STATUS_OF[error.code ?? ""] ?? 400);
  });
  server.on("connect", (_req, socket) => end(socket, 405));
  server.on("checkExpectation", (_req, res) => end(res.socket, 417));
}

function end(socket: Duplex | null, status: number): void {
  const headers = {
    ...SECURITY_HEADERS,
    "Content-Security-Policy": SCRIPTLESS_POLICY,
    "Cache-Control": "no-store",
    ...(status === 405 && { Allow: "GET, HEAD, POST" }),
    "Content-Length": "0",
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket?.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`, () => socket.destroy());
}
