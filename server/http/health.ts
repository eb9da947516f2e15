import { isLoopback } from "./client-address.ts";
import type { Application } from "../framework/application.ts";
import type { Step } from "./middleware.ts";
import type { Lifecycle } from "./stop.ts";
import { visitOf } from "./request-state.ts";

/**
 * /healthz (the process answers) and /readyz (send it requests), for a peer on this machine only and before the host
 * check, since a supervisor asks by address. What came through a proxy is not from this machine.
 */
export function health(application: () => Promise<Application>, lifecycle: Lifecycle): Step {
  return async (req, res, next) => {
    const asked = visitOf(res).path;
    const isHealthPage = asked === "/healthz" || asked === "/readyz";
    const isLocal = isLoopback(visitOf(res).ip) && req.headers["x-forwarded-for"] === undefined;
    if (!isHealthPage || !isLocal || req.method === "POST") return next();

    const state = asked === "/healthz" ? { ok: true, notes: [] } : await readiness(application, lifecycle);
    res.statusCode = state.ok ? 200 : 503;
    res.setHeader("Content-Type", "application/json; charset=utf-8");
    res.end(JSON.stringify(state));
  };
}

async function readiness(application: () => Promise<Application>, lifecycle: Lifecycle) {
  if (lifecycle.stopping) return { ok: false, notes: ["stopping"] };
  try {
    return (await application()).isReady();
  } catch {
    return { ok: false, notes: ["the readiness check failed"] };
  }
}
