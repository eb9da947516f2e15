import type { RequestHandler } from "express";
import { BODY_LIMIT } from "./guard.ts";
import { refuse } from "./refuse.ts";
import { visitOf } from "./visit.ts";

/**
 * Reads the whole body of a POST before anything acts on it, counting what a chunked one does not announce. So an action
 * either sees all of a form or never begins, and a form that cannot be saved can be given back.
 */
export const readBody: RequestHandler = (req, res, next) => {
  if (req.method !== "POST") return next();

  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= BODY_LIMIT) {
      chunks.push(chunk);
      return;
    }
    req.off("data", take).off("end", done);
    refuse(req, res, 413);
  };
  const done = () => {
    visitOf(res).body = Buffer.concat(chunks);
    next();
  };
  req.on("data", take).once("end", done);
  // The sender went away: there is nobody to answer.
  req.once("error", () => req.off("data", take).off("end", done));
};
