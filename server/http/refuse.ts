import type { IncomingMessage, ServerResponse } from "node:http";
import { calmPage } from "./error-page.ts";
import { visitOf } from "./request-state.ts";

// How much of a body we do not want is thrown away before the connection is cut: closing at once would reset it, and the
// browser would show its own error in place of our page (H3 of the bar: cut before 4 MB).
const LINGER_BYTES = 3 * 1024 * 1024;
const LINGER_MILLISECONDS = 1000;

/** Answers with the calm page of a status, and with nothing that the program said. */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  kept?: URLSearchParams,
): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const { id, site } = visitOf(res);
  const about = { id, ...site, action: req.url ?? "/", kept };
  const page = Buffer.from(calmPage(status, about));
  res.statusCode = status;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Content-Length", String(page.length));
  endAfterBody(req, res, page);
}

/** Ends an answer that is given before the body was read, so that the sender gets to see it. */
export function endAfterBody(req: IncomingMessage, res: ServerResponse, page: Buffer): void {
  const expectsBody =
    req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"]) > 0;
  if (!expectsBody || req.complete) {
    res.end(page);
    return;
  }

  res.setHeader("Connection", "close");
  // To a HEAD nothing is written, and nothing would go out before the end.
  res.flushHeaders();
  res.write(page);
  let left = LINGER_BYTES;
  const end = () => {
    clearTimeout(timer);
    res.end();
  };
  const timer = setTimeout(end, LINGER_MILLISECONDS);
  req.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  });
  req.once("end", end).once("close", end);
}
