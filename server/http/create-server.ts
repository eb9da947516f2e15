import http from "node:http";
import type { Logger } from "pino";
import { accessLog } from "./access-log.ts";
import { describeError, isUnavailable } from "./failures.ts";
import { guard, guardMethod } from "./guard.ts";
import { securityHeaders } from "./headers.ts";
import { answerHealth } from "./health.ts";
import { leaveRoom, MOST_CONNECTIONS } from "./leave-room.ts";
import { respondToMalformedRequests } from "./malformed-requests.ts";
import type { Metrics } from "./metrics.ts";
import { compose, type Middleware, type OnError } from "./middleware.ts";
import { redirectMoved } from "./moved.ts";
import { receiveRequest } from "./receive.ts";
import { refuse } from "./refuse.ts";
import { type HandlerOptions, requestHandler } from "./request-handler.ts";
import { beginRequest, stateOf } from "./request-state.ts";
import { refuseUnavailable } from "./send.ts";
import { type Assets, mainStylesheet, serveAssets } from "./static-files.ts";
import { type Lifecycle, trackOpen } from "./stop.ts";

export type ServerOptions = Omit<HandlerOptions, "environment"> & {
  environment: { nodeEnv: string; origin: string; trustProxy?: string };
  /** As `log`, without a time of its own: for lines that tell the hour alone. */
  untimedLog: Logger;
  lifecycle: Lifecycle;
  assets: Assets;
  metrics?: Metrics;
  /** Serves the files of Vite, in development. */
  viteMiddleware?: Middleware;
};

/** The server, not yet listening. The middleware is in the order of requirements.md 3.2. */
export function createServer(options: ServerOptions): http.Server {
  const { bundle, environment, lifecycle, log } = options;
  const application = async () => (await bundle()).application;
  const site = { home: environment.origin, stylesheet: mainStylesheet(options.assets) };
  const middleware = [
    beginRequest(site, environment.trustProxy, warnOnce(log)),
    securityHeaders,
    trackOpen(lifecycle),
    accessLog(log, options.untimedLog, application),
    ...(options.metrics ? [options.metrics.count] : []),
    guardMethod,
    answerHealth(application, lifecycle),
    guard(environment.origin),
    serveAssets(options.assets),
    ...(options.viteMiddleware ? [options.viteMiddleware] : []),
    redirectMoved(application),
    receiveRequest(options),
    requestHandler(options),
  ];
  const respond = compose(middleware, onError(log));
  const server = http.createServer({ requireHostHeader: false, connectionsCheckingInterval: 5000 }, respond);
  leaveRoom(server, environment.trustProxy);
  return withLimits(server);
}

/** Once is enough: whoever set the proxy up hears of it, and the log is not filled by each request. */
function warnOnce(log: Logger): () => void {
  let isWarned = false;
  return () => {
    if (isWarned) return;
    isWarned = true;
    log.warn(
      "the trusted proxy sends an X-Forwarded-For that cannot be read: all its requests count as one address",
    );
  };
}

/** The page shows nothing of the error but the request id, under which the log has it. */
function onError(log: Logger): OnError {
  return (error, req, res) => {
    if (req.destroyed && !req.complete) return;
    log.error({ requestId: stateOf(res).id, error: describeError(error) }, "request failed");
    if (isUnavailable(error)) refuseUnavailable(req, res);
    else refuse(req, res, 500);
  };
}

/** Node would wait 300 seconds for a request and take any number of connections (requirements.md H5 and 3.2). */
function withLimits(server: http.Server): http.Server {
  // Of whoever takes nothing of their answer: Node would keep it for them for ever (requirements.md R14).
  server.timeout = 60_000;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 5000;
  // Node would silently drop headers past a count; their limit is 16 KiB.
  server.maxHeadersCount = 0;
  server.maxRequestsPerSocket = 1000;
  server.maxConnections = MOST_CONNECTIONS;
  respondToMalformedRequests(server);
  return server;
}
