import http from "node:http";
import type { Logger } from "pino";
import { accessLog } from "./access-log.ts";
import { type Assets, mainStylesheet, serveAssets } from "./static-files.ts";
import { answerBrokenRequests } from "./malformed-requests.ts";
import { describeError, isUnavailable } from "./failures.ts";
import { guard, guardMethod } from "./guard.ts";
import { securityHeaders } from "./headers.ts";
import { health } from "./health.ts";
import { type PortalOptions, portal } from "./request-handler.ts";
import { receive } from "./receive.ts";
import { refuse } from "./refuse.ts";
import { refuseUnavailable } from "./send.ts";
import { inOrder, type OnError, type Step } from "./middleware.ts";
import { type Lifecycle, trackOpen } from "./stop.ts";
import { beginVisit, visitOf } from "./request-state.ts";

export type ServerOptions = Omit<PortalOptions, "environment"> & {
  environment: { nodeEnv: string; origin: string; trustProxy?: string };
  lifecycle: Lifecycle;
  assets: Assets;
  /** Vite's own files, while developing. */
  middleware?: Step;
};

/** The server, not yet listening. The order is that of section 3.2 of the bar. */
export function createServer(options: ServerOptions): http.Server {
  const { bundle, environment, lifecycle, log } = options;
  const application = async () => (await bundle()).application;
  const site = { home: environment.origin, stylesheet: mainStylesheet(options.assets) };
  const steps = [
    beginVisit(site, environment.trustProxy),
    securityHeaders,
    trackOpen(lifecycle),
    accessLog(log),
    guardMethod,
    health(application, lifecycle),
    guard(environment.origin),
    serveAssets(options.assets),
    ...(options.middleware ? [options.middleware] : []),
    receive(options),
    portal(options),
  ];
  const answer = inOrder(steps, onError(log));
  return withLimits(
    http.createServer({ requireHostHeader: false, connectionsCheckingInterval: 5000 }, answer),
  );
}

/** Nothing of the error reaches the page; the request number joins the two. */
function onError(log: Logger): OnError {
  return (error, req, res) => {
    if (req.destroyed && !req.complete) return;
    log.error({ requestId: visitOf(res).id, error: describeError(error) }, "request failed");
    if (isUnavailable(error)) refuseUnavailable(req, res);
    else refuse(req, res, 500);
  };
}

/** Node would wait 300 seconds for a request and take any number of connections (H5 and section 3.2 of the bar). */
function withLimits(server: http.Server): http.Server {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 5000;
  // Nothing is dropped unseen: 16 KiB of headers are the limit.
  server.maxHeadersCount = 0;
  server.maxRequestsPerSocket = 1000;
  server.maxConnections = 1000;
  answerBrokenRequests(server);
  return server;
}
