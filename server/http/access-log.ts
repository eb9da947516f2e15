import type { Logger } from "pino";
import type { Application } from "../framework/application.ts";
import { networkOf } from "./client-address.ts";
import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";

// One-time tokens have 43 characters; ids and references are shorter (requirements.md K1).
const LONG_SEGMENT = /[^/]{40,}/g;

const HOUR = 60 * 60 * 1000;

/**
 * One JSON line per response: no query, no token, no whole address (requirements.md K1, J2 and 7.3). A line that may not
 * tell who it was holds the hour alone, and neither network nor number.
 *
 * @param untimed the same log without a time of its own, since a line must not hold two
 */
export function accessLog(log: Logger, untimed: Logger, application: () => Promise<Application>): Middleware {
  return (req, res, next) => {
    res.once("close", () => void write(req.method ?? "", res));
    next();
  };

  async function write(method: string, res: Parameters<Middleware>[1]): Promise<void> {
    const state = stateOf(res);
    const path = state.path.slice(0, 500).replace(LONG_SEGMENT, "…");
    const line = { method, path, route: state.match?.route?.id, status: res.statusCode };
    const cutOff = res.writableFinished ? undefined : true;
    const about = { path: state.path, method, context: state.caller?.context };
    // Without an application nobody is known to have an account.
    const isTold = await application().then(
      ({ isTold }) => isTold(about),
      () => false,
    );
    if (!isTold) {
      untimed.info({ time: Math.floor(Date.now() / HOUR) * HOUR, ...line, cutOff });
      return;
    }
    log.info({
      requestId: state.id,
      ...line,
      ms: Math.round((performance.now() - state.startedAt) * 10) / 10,
      from: networkOf(state.ip),
      cutOff,
    });
  }
}
