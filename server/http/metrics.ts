import http from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Application } from "../framework/application.ts";
import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";

/** Seconds. Pages take 2 to 50 ms here; 0.25 is the bar of requirements.md R23. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export type Metrics = { count: Middleware; registry: Registry };

/** What Prometheus asks for: requests by route and status, this process, and what the application measures of itself. */
export function collectMetrics(application: () => Promise<Application>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "patient_voice_request_seconds",
    help: "Time from the first byte of a request to the last of its response",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  measureApplication(application, registry);
  return { count: countInto(requests, application), registry };
}

/**
 * What the log may not tell is not counted either: a count that is read every few seconds says when somebody without an
 * account sent something, as exactly as a line of the log would (security.md X12).
 */
function countInto(requests: Histogram, application: () => Promise<Application>): Middleware {
  return (req, res, next) => {
    res.once("close", () => void count(req.method ?? "", res));
    next();
  };

  async function count(method: string, res: Parameters<Middleware>[1]): Promise<void> {
    const { path, match, caller, startedAt } = stateOf(res);
    const seconds = (performance.now() - startedAt) / 1000;
    const about = { path, method, context: caller?.context };
    const isTold = await application().then(
      ({ isTold }) => isTold(about),
      () => false,
    );
    // By route and never by address: addresses hold references, and have no end.
    if (isTold)
      requests.observe({ method, route: match?.route?.id ?? "none", status: res.statusCode }, seconds);
  }
}

function measureApplication(application: () => Promise<Application>, registry: Registry): void {
  new Gauge({
    name: "patient_voice_state",
    help: "What the service knows of itself: emails that wait, jobs that fail, bytes of its files, age of the last backup",
    labelNames: ["of"],
    registers: [registry],
    async collect() {
      this.reset();
      const measured = await application().then((one) => one.measure());
      for (const [of, value] of Object.entries(measured)) this.set({ of }, value);
    },
  });
}

/** Listens on this machine alone, on a port of its own: no proxy leads there, and no page of the service does. */
export function serveMetrics({ registry }: Metrics, port: number): Promise<http.Server> {
  const server = http.createServer(async (req, res) => {
    if (req.method !== "GET" || req.url !== "/metrics") {
      res.writeHead(404).end();
      return;
    }
    try {
      const text = await registry.metrics();
      res.writeHead(200, { "Content-Type": registry.contentType }).end(text);
    } catch {
      res.writeHead(500).end();
    }
  });
  server.requestTimeout = 5000;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
