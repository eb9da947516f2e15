import { Readable } from "node:stream";
import type { AppLoadContext, RequestHandler } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { RequestContext } from "./application.ts";
import { refuse } from "./refuse.ts";
import { visitOf } from "./visit.ts";

/** Lets Remix answer, and sends what it said. */
export async function answer(
  handle: RequestHandler,
  url: URL,
  context: RequestContext & object,
  req: ExpressRequest,
  res: ExpressResponse,
): Promise<void> {
  const response = await handle(toWebRequest(url, req, res), context as unknown as AppLoadContext);
  setCookies(res, [...response.headers.getSetCookie(), ...context.setCookie]);
  if (visitOf(res).unavailable) return refuseUnavailable(req, res);
  // The last resort of Remix is a line of plain English from its own source.
  if (response.status >= 500 && context.page === undefined) return refuse(req, res, response.status);

  send(response, context, res);
}

/** The page for a database that cannot answer now: gives the form back, since nothing of it was kept. */
export function refuseUnavailable(req: ExpressRequest, res: ExpressResponse): void {
  const { body } = visitOf(res);
  const isUrlEncoded = /^application\/x-www-form-urlencoded/i.test(req.headers["content-type"] ?? "");
  res.set("Retry-After", "30");
  refuse(req, res, 503, body && new URLSearchParams(isUrlEncoded ? body.toString() : ""));
}

/** The last cookie of a name wins: RFC 6265 section 4.1.1 allows one, and log-out must beat a renewal. */
export function setCookies(res: ExpressResponse, cookies: string[]): void {
  const byName = new Map(cookies.map((cookie) => [cookie.split("=", 1)[0], cookie]));
  if (byName.size > 0) res.setHeader("Set-Cookie", [...byName.values()]);
}

function toWebRequest(url: URL, req: ExpressRequest, res: ExpressResponse): Request {
  // All that an action reads: a form. Remix copies the headers with the request for each loader.
  const type = req.headers["content-type"];
  const controller = new AbortController();
  res.once("close", () => {
    if (!res.writableFinished) controller.abort();
  });
  return new Request(url, {
    method: req.method,
    headers: type ? { "Content-Type": type } : {},
    body: visitOf(res).body as BodyInit | undefined,
    signal: controller.signal,
  });
}

function send(response: Response, context: RequestContext, res: ExpressResponse): void {
  res.status(response.status);
  for (const [name, value] of [...response.headers, ...context.responseHeaders]) {
    if (name !== "set-cookie") res.setHeader(name, value);
  }
  const type = response.headers.get("Content-Type");
  if (type && /^(text\/|application\/json)/.test(type) && !/charset=/i.test(type)) {
    res.setHeader("Content-Type", `${type}; charset=utf-8`);
  }

  if (context.page !== undefined) {
    // As a string it leaves with the headers, in one piece.
    res.setHeader("Content-Length", Buffer.byteLength(context.page));
    res.end(context.page, "utf8");
  } else if (response.body) {
    stream(Readable.fromWeb(response.body as never), context, res);
  } else {
    res.end();
  }
}

/** At the speed of the reader. A download that breaks off is cut, so that it is not taken for the whole. */
function stream(source: Readable, context: RequestContext, res: ExpressResponse): void {
  res.once("close", () => source.destroy());
  source.once("error", (error) => {
    context.reportError(error);
    res.destroy();
  });
  source.pipe(res);
}
