import { randomFillSync } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Caller } from "../framework/application.ts";
import type { RouteMatch } from "../framework/router.ts";
import { clientAddress } from "./client-address.ts";
import type { Middleware } from "./middleware.ts";

declare module "node:http" {
  interface ServerResponse {
    requestState?: RequestState;
  }
}

/** What the server's own error pages need: the origin of the service, and its stylesheet. */
export type Site = { home: string; stylesheet: string | undefined };

/** What the server knows of a request; the optional parts are set on its way through the middleware. */
export type RequestState = {
  /** The request id, 12 hexadecimal digits: short enough to be read out on the telephone. */
  id: string;
  site: Site;
  ip: string;
  /** 128 bits (CSP level 3 asks for that much), new with each response. */
  nonce: string;
  /** Milliseconds of `performance.now()`. */
  startedAt: number;
  /** Without the query, which may hold a one-time token. */
  path: string;
  /** Set when the guard has let it through. */
  url?: URL;
  /** Set by receiveRequest. */
  match?: RouteMatch;
  /** Set by admit. */
  caller?: Caller;
  /** Set by admit: the session ended, and what was typed goes back to whoever typed it. */
  isGivenBack?: boolean;
  /** The whole body of a POST; set when it has been read. */
  body?: Buffer;
  /** The database was busy, full or gone: nothing was saved, and trying again later may work. */
  unavailable: boolean;
};

/**
 * The first middleware: gives each request its id, its nonce and the address of its client.
 *
 * @param onUnreadable called for each request whose address the trusted proxy wrote in a way that nobody can read
 */
export function beginRequest(
  site: Site,
  trustProxy: string | undefined,
  onUnreadable?: () => void,
): Middleware {
  return (req, res, next) => {
    const random = takeRandom(6 + 16);
    const state: RequestState = {
      id: random.toString("hex", 0, 6),
      site,
      ip: clientAddress(req.socket.remoteAddress, req.headers["x-forwarded-for"], trustProxy, onUnreadable),
      nonce: random.toString("base64", 6),
      startedAt: performance.now(),
      path: (req.url ?? "").split("?", 1)[0] ?? "/",
      unavailable: false,
    };
    res.requestState = state;
    next();
  };
}

const pool = Buffer.allocUnsafeSlow(4096);
let used = pool.length;

/** Random bytes, taken from the system for many requests at once: 22 bytes take it as long as 4,096. */
function takeRandom(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.subarray(used - bytes, used);
}

/** @throws Error before beginRequest has run */
export function stateOf(res: ServerResponse): RequestState {
  if (!res.requestState) throw new Error("beginRequest must be the first middleware");
  return res.requestState;
}
