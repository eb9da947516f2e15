import { randomFillSync } from "node:crypto";
import type { ServerResponse } from "node:http";
import { clientAddress } from "./client-address.ts";
import type { Found } from "../framework/router.ts";
import type { Step } from "./middleware.ts";

declare module "node:http" {
  interface ServerResponse {
    visit?: Visit;
  }
}

/** What the server's own pages need: where the portal is, and its stylesheet. */
export type Site = { home: string; stylesheet: string | undefined };

/** What the server knows of one request from its first moment. */
export type Visit = {
  /** 12 hexadecimal digits: short enough to be read out on the telephone. */
  id: string;
  site: Site;
  ip: string;
  /** 128 bits (CSP level 3 asks for that much), new with each response. */
  nonce: string;
  /** Milliseconds of `performance.now()`. */
  startedAt: number;
  /** Without the query, which may hold a one-time token. */
  path: string;
  /** The address that was asked for, once the guard has let it through. */
  url?: URL;
  /** What answers, once the site map has been asked. */
  found?: Found;
  /** Who is asking, once that has been looked up. */
  asker?: { context: object; setCookie: string[] };
  /** The whole body of a POST, once it has been read. */
  body?: Buffer;
  /** The database was busy, full or gone: nothing was saved, and sending it again later may work. */
  unavailable: boolean;
};

/** Gives each request its number, its nonce and the address that it came from. */
export function beginVisit(site: Site, trustProxy: string | undefined): Step {
  return (req, res, next) => {
    const random = takeRandom(6 + 16);
    const visit: Visit = {
      id: random.toString("hex", 0, 6),
      site,
      ip: clientAddress(req.socket.remoteAddress, req.headers["x-forwarded-for"], trustProxy),
      nonce: random.toString("base64", 6),
      startedAt: performance.now(),
      path: (req.url ?? "").split("?", 1)[0] ?? "/",
      unavailable: false,
    };
    res.visit = visit;
    next();
  };
}

const pool = Buffer.allocUnsafeSlow(4096);
let taken = pool.length;

/** Random bytes, asked of the system for many requests at once: it takes as long to give 22 as to give 4,096. */
function takeRandom(bytes: number): Buffer {
  if (taken + bytes > pool.length) {
    randomFillSync(pool);
    taken = 0;
  }
  taken += bytes;
  return pool.subarray(taken - bytes, taken);
}

/** @throws Error before the first step */
export function visitOf(res: ServerResponse): Visit {
  if (!res.visit) throw new Error("The visit has not begun");
  return res.visit;
}
