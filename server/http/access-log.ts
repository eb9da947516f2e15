import type { Logger } from "pino";
import { networkOf } from "./client-address.ts";
import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";

// One-time tokens have 43 characters; ids and references are shorter (requirements.md K1).
const LONG_SEGMENT = /[^/]{40,}/g;

/** One JSON line per response: no query, no token, no whole address (requirements.md K1, J2 and 7.3). */
export function accessLog(log: Logger): Middleware {
  return (req, res, next) => {
    res.once("close", () => {
      const state = stateOf(res);
      log.info({
        requestId: state.id,
        method: req.method,
        path: state.path.slice(0, 500).replace(LONG_SEGMENT, "…"),
        route: state.match?.route?.id,
        status: res.statusCode,
        ms: Math.round((performance.now() - state.startedAt) * 10) / 10,
        from: networkOf(state.ip),
        cutOff: res.writableFinished ? undefined : true,
      });
    });
    next();
  };
}
