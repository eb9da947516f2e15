import type { IncomingMessage } from "node:http";
import type { Middleware } from "./middleware.ts";
import { refuse } from "./refuse.ts";

const METHODS = ["GET", "HEAD", "POST"];
const URL_LIMIT = 4096;
const SEGMENT_LIMIT = 16;

/** The status with which a request is turned away. */
export type Refusal = 400 | 403 | 404 | 405 | 415 | 421;

type GuardedRequest = Pick<IncomingMessage, "method" | "url" | "headers" | "rawHeaders" | "httpVersion">;

/** Before everything else, the health pages too: only three methods are allowed. */
export const guardMethod: Middleware = (req, res, next) => {
  if (METHODS.includes(req.method ?? "")) return next();
  res.setHeader("Allow", METHODS.join(", "));
  refuse(req, res, 405);
};

/** Turns away what no page or form of ours sends: past it, a URL is in its plain form and a body is a form. */
export function guard(origin: string): Middleware {
  const expected = new URL(origin);
  return (req, res, next) => {
    const refusal = judge(req, expected);
    if (refusal) return refuse(req, res, refusal);

    // ORIGIN alone says where we are, whatever code may read these headers one day.
    delete req.headers["x-forwarded-host"];
    delete req.headers["x-forwarded-proto"];
    delete req.headers["x-http-method-override"];
    next();
  };
}

/** The front guard of requirements.md 3.2, in its order. */
export function judge(req: GuardedRequest, origin: URL): Refusal | undefined {
  return (
    judgeHost(req, origin) ??
    judgeTarget(req.url ?? "", origin) ??
    (req.method === "POST" ? (judgeSender(req, origin) ?? judgeBody(req)) : judgeNoBody(req))
  );
}

function judgeHost(req: GuardedRequest, origin: URL): Refusal | undefined {
  if (req.httpVersion !== "1.1" && req.httpVersion !== "1.0") return 400;
  // RFC 9112 section 3.2: none or two is a 400. Node keeps the first of two and says nothing.
  const hosts = req.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length !== 1) return 400;
  return req.headers.host === origin.host ? undefined : 421;
}

function judgeTarget(target: string, origin: URL): Refusal | undefined {
  if (target.length > URL_LIMIT || !target.startsWith("/") || target.includes("#")) return 400;

  const [rawPath = "", ...queries] = target.split("?");
  const path = decodePath(rawPath);
  const query = queries.join("?");
  if (path === undefined || decodePath(query) === undefined) return 400;
  if (isOddPath(rawPath) || isOddPath(path)) return 400;
  if (rawPath.split("/").filter(Boolean).length > SEGMENT_LIMIT) return 400;
  // Dot segments and the like: a path that changes when it is parsed is not the path that the gate would judge.
  if (new URL(target, origin).pathname !== rawPath) return 400;
  // No URL of ours has other characters in its path, and a Location header could not hold them.
  if (/[^ -~]/.test(path)) return 404;

  return isDataTransport(path, query) ? 404 : undefined;
}

/**
 * The URLs by which Remix's client gets data instead of pages (decision 3). Nothing here would answer them;
 * this holds also if Remix's handler comes back one day: each page is asked for in one way only.
 */
function isDataTransport(path: string, query: string): boolean {
  if (path === "/__manifest" || path.endsWith(".data")) return true;
  const names = new URLSearchParams(query);
  return names.has("_data") || names.has("_routes");
}

/** Where the mail program of a reader stops emails for them (RFC 8058): by POST, with nothing but the address of the email. */
const ONE_CLICK = ["/emails/stop", "/follow/email/stop"];

/**
 * A server of a mail provider is no browser: it has no cookie to misuse and names no origin, and the token in the address is
 * all that it may act by. With a cookie or an origin it is judged as every form is.
 */
function isOneClick({ url = "", headers }: GuardedRequest): boolean {
  const [path = "", query = ""] = url.split("?");
  const isBrowser = [headers.origin, headers["sec-fetch-site"], headers.cookie].some(
    (value) => value !== undefined,
  );
  return ONE_CLICK.includes(path) && new URLSearchParams(query).has("token") && !isBrowser;
}

function judgeSender(req: GuardedRequest, origin: URL): Refusal | undefined {
  if (isOneClick(req)) return undefined;
  const site = req.headers["sec-fetch-site"];
  const from = req.headers.origin;
  const ours =
    site !== undefined ? site === "same-origin" && (!from || from === origin.origin) : from === origin.origin;
  return ours ? undefined : 403;
}

function judgeBody(req: GuardedRequest): Refusal | undefined {
  const encoding = req.headers["transfer-encoding"];
  if (encoding !== undefined && encoding.toLowerCase() !== "chunked") return 400;
  if (req.headers["content-encoding"] !== undefined) return 415;
  return isFormType(req.headers["content-type"] ?? "") ? undefined : 415;
}

function judgeNoBody(req: GuardedRequest): Refusal | undefined {
  if (req.headers["transfer-encoding"] !== undefined) return 400;
  return Number(req.headers["content-length"] ?? 0) > 0 ? 400 : undefined;
}

function isFormType(value: string): boolean {
  const [type = "", ...parameters] = value.split(";").map((part) => part.trim());
  const parameter = (name: string) =>
    parameters.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);

  if (type.toLowerCase() === "multipart/form-data") {
    // RFC 2046 section 5.1.1: 1 to 70 of these characters.
    return /^("?)[\w'()+,./:=? -]{1,70}\1$/.test(parameter("boundary") ?? "");
  }
  const charset = parameter("charset")?.replaceAll('"', "").toLowerCase() ?? "utf-8";
  return type.toLowerCase() === "application/x-www-form-urlencoded" && charset === "utf-8";
}

function isOddPath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what it refuses.
  return path.includes("//") || /[\\\u0000-\u001f\u007f]/.test(path);
}

function decodePath(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
