import type { IncomingMessage, ServerResponse } from "node:http";
import type { RouteMatch } from "../framework/router.ts";
import { admit } from "./admission.ts";
import { BODY_LIMIT, readBody } from "./body.ts";
import type { Middleware } from "./middleware.ts";
import { refuse } from "./refuse.ts";
import type { HandlerOptions } from "./request-handler.ts";
import { stateOf } from "./request-state.ts";

/** Uploads that may be in memory at once, from all clients together. */
const MAX_UPLOADS = 4;

/**
 * Matches the route and reads the body of a POST. A form of text is read before anything else can fail, so that it can be
 * sent back. A route that takes files declares `handle.largestBody`; its client is admitted before the body is read,
 * because a stranger could fill the memory.
 */
export function receiveRequest({ bundle, environment }: HandlerOptions): Middleware {
  let uploads = 0;

  const beginUpload = (req: IncomingMessage, res: ServerResponse): boolean => {
    if (uploads >= MAX_UPLOADS) {
      res.setHeader("Retry-After", "30");
      refuse(req, res, 503);
      return false;
    }
    uploads += 1;
    res.once("close", () => {
      uploads -= 1;
    });
    return true;
  };

  return async (req, res, next) => {
    const { matchRoute, application } = await bundle();
    const state = stateOf(res);
    state.url = new URL(req.url ?? "/", environment.origin);
    state.match = matchRoute(state.url.pathname);
    if (req.method !== "POST") return next();

    const limit = largestBody(state.match);
    const mayBeRead = limit <= BODY_LIMIT || ((await admit(application, req, res)) && beginUpload(req, res));
    if (mayBeRead && (await readBody(req, res, state.isGivenBack ? BODY_LIMIT : limit))) next();
  };
}

/** Bytes, as the route declares: `export const handle = { largestBody: 6_000_000 }`. */
function largestBody({ route }: RouteMatch): number {
  const handle = route?.module.handle as { largestBody?: number } | undefined;
  return handle?.largestBody ?? BODY_LIMIT;
}
