import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { createGzip, type Gzip, gzipSync } from "node:zlib";
import type { Answer, Page } from "../framework/run-route.ts";
import type { RequestContext } from "../framework/application.ts";
import { acceptedEncodings } from "./encodings.ts";
import { refuse } from "./refuse.ts";
import { visitOf } from "./request-state.ts";

/** Sends an answer, with the cookies and headers that the application left in the context on the way to it. */
export function send(
  answer: Answer,
  context: RequestContext,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const isPage = !(answer instanceof Response);
  setCookies(res, isPage ? context.setCookie : [...answer.headers.getSetCookie(), ...context.setCookie]);
  if (visitOf(res).unavailable) {
    refuseUnavailable(req, res);
    return;
  }

  res.statusCode = answer.status;
  for (const [name, value] of context.responseHeaders) res.setHeader(name, value);
  if (isPage) sendPage(answer, req, res);
  else sendFile(answer, context, req, res);
}

/** The page for a database that cannot answer now: gives the form back, since nothing of it was kept. */
export function refuseUnavailable(req: IncomingMessage, res: ServerResponse): void {
  const { body } = visitOf(res);
  const isUrlEncoded = /^application\/x-www-form-urlencoded/i.test(req.headers["content-type"] ?? "");
  res.setHeader("Retry-After", "30");
  refuse(req, res, 503, body && new URLSearchParams(isUrlEncoded ? body.toString() : ""));
}

/** The last cookie of a name wins: RFC 6265 section 4.1.1 allows one, and log-out must beat a renewal. */
export function setCookies(res: ServerResponse, cookies: string[]): void {
  if (cookies.length === 0) return;
  const byName = new Map(cookies.map((cookie) => [cookie.split("=", 1)[0], cookie]));
  res.setHeader("Set-Cookie", [...byName.values()]);
}

function sendPage({ html, asking, rendering }: Page, req: IncomingMessage, res: ServerResponse): void {
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Server-Timing", `db;dur=${asking.toFixed(1)}, render;dur=${rendering.toFixed(1)}`);
  if (beginGzip(req, res)) {
    const body = gzipSync(html, GZIP);
    res.setHeader("Content-Length", body.length);
    res.end(body);
    return;
  }
  res.setHeader("Content-Length", Buffer.byteLength(html));
  // As a string it leaves with the headers, in one piece.
  res.end(html, "utf8");
}

function sendFile(
  { headers, body }: Response,
  context: RequestContext,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  for (const [name, value] of headers) if (name !== "set-cookie") res.setHeader(name, value);
  if (!body) {
    res.end();
    return;
  }
  const source = Readable.fromWeb(body as never);
  const type = headers.get("Content-Type") ?? "";
  const isText = /^(text\/|application\/json)/.test(type);
  if (isText && !/charset=/i.test(type)) res.setHeader("Content-Type", `${type}; charset=utf-8`);
  if (isText && beginGzip(req, res)) {
    res.removeHeader("Content-Length");
    stream([source, createGzip(GZIP), res], context);
  } else {
    stream([source, res], context);
  }
}

/** A higher level takes a third of the throughput, and so does brotli. */
const GZIP = { level: 1 };

/** Whether what follows is to be compressed; the headers say so then. */
function beginGzip(req: IncomingMessage, res: ServerResponse): boolean {
  res.setHeader("Vary", "Accept-Encoding");
  const isAccepted = acceptedEncodings(req.headers["accept-encoding"]).includes("gzip");
  if (isAccepted) res.setHeader("Content-Encoding", "gzip");
  return isAccepted;
}

/** At the speed of the reader. A download that breaks off is cut, so that it is not taken for the whole. */
function stream(stages: [Readable, ...(Gzip | ServerResponse)[]], context: RequestContext): void {
  pipeline(stages, (error) => {
    if (error && error.code !== "ERR_STREAM_PREMATURE_CLOSE") context.reportError(error);
  });
}
