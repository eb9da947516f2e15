import type { Logger } from "pino";
import { networkOf } from "./address.ts";
import type { Step } from "./steps.ts";
import { visitOf } from "./visit.ts";

// One-time tokens have 43 characters; ids and references are shorter (requirements.md K1).
const LONG_SEGMENT = /[^/]{40,}/g;

/** One JSON line for each answer: no query, no token, no whole address (requirements.md K1, J2 and 7.3). */
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
