import type { IncomingMessage, ServerResponse } from "node:http";
import { errorPage } from "./error-page.ts";
import { stateOf } from "./request-state.ts";

// How much of an unwanted body is read and dropped before the connection is cut. Closing at once would reset it, and the
// browser would show its own error instead of our page (requirements.md H3: cut before 4 MB).
const LINGER_BYTES = 3 * 1024 * 1024;
const LINGER_MILLISECONDS = 1000;

/** Sends the error page of a status, which says nothing of the program. */
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
  const { id, site } = stateOf(res);
  const about = { id, ...site, action: req.url ?? "/", kept };
  const page = Buffer.from(errorPage(status, about));
  res.statusCode = status;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("Content-Length", String(page.length));
  endAfterBody(req, res, page);
}

/** Ends a response that is sent before the body was read, so that the client gets to see it. */
export function endAfterBody(req: IncomingMessage, res: ServerResponse, page: Buffer): void {
  const expectsBody =
    req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"]) > 0;
  if (!expectsBody || req.complete) {
    res.end(page);
    return;
  }

  res.setHeader("Connection", "close");
  // A response to HEAD has no body, so without this nothing would be sent before the end.
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
