import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { clientAddress } from "./address.ts";
import type { Found } from "./site-map.ts";

/** What the server knows of one request from its first moment. */
export type Visit = {
  /** 12 hexadecimal digits: short enough to be read out on the telephone. */
  id: string;
  ip: string;
  /** 128 bits (CSP level 3 asks for that much), new with each response. */
  nonce: string;
  /** Milliseconds of `performance.now()`. */
  startedAt: number;
  /** Without the query, which may hold a one-time token. */
  path: string;
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
export function beginVisit(trustProxy: string | undefined): RequestHandler {
  return (req, res, next) => {
    const random = randomBytes(6 + 16);
    const visit: Visit = {
      id: random.toString("hex", 0, 6),
      ip: clientAddress(req.socket.remoteAddress, req.headers["x-forwarded-for"], trustProxy),
      nonce: random.toString("base64", 6),
      startedAt: performance.now(),
      path: req.url.split("?", 1)[0] ?? "/",
      unavailable: false,
    };
    res.locals.visit = visit;
    next();
  };
}

export function visitOf(res: Response): Visit {
  return res.locals.visit;
}
