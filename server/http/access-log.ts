import type { Logger } from "pino";
import { networkOf } from "./client-address.ts";
import type { Step } from "./middleware.ts";
import { visitOf } from "./request-state.ts";

// One-time tokens have 43 characters; ids and references are shorter (K1 of the bar).
const LONG_SEGMENT = /[^/]{40,}/g;

/** One JSON line for each answer: no query, no token, no whole address (K1, J2 and 7.3 of the bar). */
export function accessLog(log: Logger): Step {
  return (req, res, next) => {
    res.once("close", () => {
      const visit = visitOf(res);
      log.info({
        requestId: visit.id,
        method: req.method,
        path: visit.path.slice(0, 500).replace(LONG_SEGMENT, "…"),
        route: visit.found?.route?.id,
        status: res.statusCode,
        ms: Math.round((performance.now() - visit.startedAt) * 10) / 10,
        from: networkOf(visit.ip),
        cutOff: res.writableFinished ? undefined : true,
      });
    });
    next();
  };
}
