import type { Application } from "../framework/application.ts";
import { isFromThisMachine } from "./client-address.ts";
import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";
import type { Lifecycle } from "./stop.ts";

/**
 * /healthz (the process responds) and /readyz (it may be sent requests), for clients on this machine only, and before
 * the host check, since a supervisor asks by IP address. What came through a proxy is not from this machine.
 */
export function answerHealth(application: () => Promise<Application>, lifecycle: Lifecycle): Middleware {
  return async (req, res, next) => {
    const { path, ip } = stateOf(res);
    const isHealthPage = path === "/healthz" || path === "/readyz";
    if (!isHealthPage || !isFromThisMachine(req, ip) || req.method === "POST") return next();

    const state = path === "/healthz" ? { ok: true, notes: [] } : await findReadiness(application, lifecycle);
    res.statusCode = state.ok ? 200 : 503;
    res.setHeader("Content-Type", "application/json; charset=utf-8");
    res.end(JSON.stringify(state));
  };
}

async function findReadiness(application: () => Promise<Application>, lifecycle: Lifecycle) {
  if (lifecycle.stopping) return { ok: false, notes: ["stopping"] };
  try {
    return (await application()).isReady();
  } catch {
    return { ok: false, notes: ["the readiness check failed"] };
  }
}
