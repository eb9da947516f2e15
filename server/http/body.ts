import type { IncomingMessage, ServerResponse } from "node:http";
import { refuse } from "./refuse.ts";
import { visitOf } from "./request-state.ts";

/** The largest body that a form of words may send, in bytes (section 3.2 of the bar). */
export const BODY_LIMIT = 256 * 1024;

/**
 * Reads the whole body of a POST before anything acts on it, counting what a chunked one does not announce. So an action
 * either sees all of a form or never begins, and a form that cannot be saved can be given back.
 *
 * @param limit the most that the route takes, in bytes
 * @returns false when there is nothing to go on with: it was too large and has been refused, or the sender went away
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
      visitOf(res).body = Buffer.concat(chunks);
      stop(true);
    };
    const gone = () => stop(false);
    req.on("data", take).once("end", done).once("error", gone).once("close", gone);
  });
}
