import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import type { Visited } from "./page-lint.ts";

/**
 * Stands between the browser and the server and keeps a copy of every document that passes, however soon the test
 * moves on: a browser forgets the body of a page that it has left.
 */
export type Recorder = {
  origin: string;
  forwardTo(port: number): void;
  /** The documents since this was last asked. */
  take(): Visited[];
  stop(): Promise<void>;
};

export async function startRecorder(): Promise<Recorder> {
  let target = 0;
  let documents: Visited[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, url: path, headers } = incoming;
    const forwarded = request({ host: "127.0.0.1", port: target, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
      if (headers["sec-fetch-dest"] === "document") keep(answer, `${origin}${path}`);
    });
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

  function keep(answer: IncomingMessage, url: string): void {
    const chunks: Buffer[] = [];
    answer.on("data", (chunk: Buffer) => chunks.push(chunk));
    answer.on("end", () => {
      const body = Buffer.concat(chunks);
      const html = (answer.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("utf8");
      const isPage = answer.headers["content-type"]?.startsWith("text/html");
      if (isPage && html) documents.push({ url, status: answer.statusCode ?? 0, html });
    });
  }

  return {
    origin,
    forwardTo(port) {
      target = port;
    },
    take() {
      const taken = documents;
      documents = [];
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
