import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./refuse.ts";
import { stateOf } from "./request-state.ts";

/** The largest body of a form without files, in bytes (requirements.md 3.2). */
export const BODY_LIMIT = 256 * 1024;

/**
 * Reads the whole body of a POST before anything acts on it, and counts the bytes of a chunked one, which announces no
 * length. So an action sees all of a form or never begins, and a form that cannot be saved can be sent back.
 *
 * @param limit the most that the route takes, in bytes
 * @returns false when there is no body to go on with: it was too large and has been refused, or the client went away
 */
export function readBody(req: IncomingMessage, res: ServerResponse, limit: number): Promise<boolean> {
  if (Number(req.headers["content-length"] ?? 0) > limit) {
    refuse(req, res, 413);
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (isWhole: boolean) => {
      req.off("data", take).off("end", done).off("error", gone).off("close", gone);
      resolve(isWhole);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      stop(false);
      refuse(req, res, 413);
    };
    const done = () => {
      stateOf(res).body = Buffer.concat(chunks);
      stop(true);
    };
    const gone = () => stop(false);
    req.on("data", take).once("end", done).once("error", gone).once("close", gone);
  });
}
