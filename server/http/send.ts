import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { createGzip, type Gzip, gzipSync } from "node:zlib";
import type { ServerContext } from "../framework/application.ts";
import type { Page, RouteResponse } from "../framework/run-route.ts";
import { isFromThisMachine } from "./client-address.ts";
import { acceptedEncodings } from "./encodings.ts";
import { refuse } from "./refuse.ts";
import { stateOf } from "./request-state.ts";

/** Sends the response of a route, with the cookies and headers that its functions put in the context. */
export function send(
  response: RouteResponse,
  context: ServerContext,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const isPage = !(response instanceof Response);
  setCookies(res, isPage ? context.setCookie : [...response.headers.getSetCookie(), ...context.setCookie]);
  if (stateOf(res).unavailable) {
    refuseUnavailable(req, res);
    return;
  }

  res.statusCode = response.status;
  for (const [name, value] of context.responseHeaders) res.setHeader(name, value);
  if (isPage) sendPage(response, req, res);
  else sendFile(response, context, req, res);
}

/** The error page for a database that cannot be used now: it shows the form again, since nothing was saved. */
export function refuseUnavailable(req: IncomingMessage, res: ServerResponse): void {
  const { body } = stateOf(res);
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

function sendPage({ html, routeMs, renderMs }: Page, req: IncomingMessage, res: ServerResponse): void {
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  // How long an answer took says something of what it was made of: only whoever runs the service reads it (X14).
  if (isFromThisMachine(req, stateOf(res).ip))
    res.setHeader("Server-Timing", `db;dur=${routeMs.toFixed(1)}, render;dur=${renderMs.toFixed(1)}`);
  if (acceptsGzip(req, res)) {
    const body = gzipSync(html, GZIP);
    res.setHeader("Content-Length", body.length);
    res.end(body);
    return;
  }
  res.setHeader("Content-Length", Buffer.byteLength(html));
  // Node sends a string together with the headers, in one packet.
  res.end(html, "utf8");
}

function sendFile(
  { headers, body }: Response,
  context: ServerContext,
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
  if (isText && acceptsGzip(req, res)) {
    res.removeHeader("Content-Length");
    stream([source, createGzip(GZIP), res], context);
  } else {
    stream([source, res], context);
  }
}

/** A higher level costs a third of the throughput, and so does brotli. */
const GZIP = { level: 1 };

/** Whether the client accepts gzip; if so, the header announces it. */
function acceptsGzip(req: IncomingMessage, res: ServerResponse): boolean {
  res.setHeader("Vary", "Accept-Encoding");
  const isAccepted = acceptedEncodings(req.headers["accept-encoding"]).includes("gzip");
  if (isAccepted) res.setHeader("Content-Encoding", "gzip");
  return isAccepted;
}

/** At the speed of the client. A download that fails is cut off, so that it is not taken for the whole file. */
function stream(stages: [Readable, ...(Gzip | ServerResponse)[]], context: ServerContext): void {
  pipeline(stages, (error) => {
    if (error && error.code !== "ERR_STREAM_PREMATURE_CLOSE") context.reportError(error);
  });
}
