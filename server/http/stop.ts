import type { Server, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Application } from "../framework/application.ts";
import { describeError } from "./failures.ts";
import type { Step } from "./middleware.ts";

// /readyz says no for this long while requests are still taken, so that a balancer can turn away first.
const NOTICE_MILLISECONDS = 500;
// With the notice and the application's own end, this stays under the 10 seconds of R18.
const DRAIN_MILLISECONDS = 7500;
// A request that is on its way when nothing is open any more still finds its connection.
const QUIET_MILLISECONDS = 100;

/** Whether the server is on its way out, and the answers that it still owes. */
export type Lifecycle = { stopping: boolean; open: Set<ServerResponse> };

/** Counts the open answers; once the server is stopping, each ends its connection. */
export function trackOpen(lifecycle: Lifecycle): Step {
  return (_req, res, next) => {
    lifecycle.open.add(res);
    res.once("close", () => lifecycle.open.delete(res));
    if (lifecycle.stopping) res.setHeader("Connection", "close");
    next();
  };
}

/**
 * Says so on /readyz, stops accepting, lets what is open finish, then ends the application (R18 of the bar).
 *
 * @param close stops listening; `server` is closed with it
 */
export async function stop(
  lifecycle: Lifecycle,
  server: Server,
  close: () => void,
  application: () => Promise<Application>,
): Promise<void> {
  lifecycle.stopping = true;
  for (const res of lifecycle.open) if (!res.headersSent) res.setHeader("Connection", "close");
  await sleep(NOTICE_MILLISECONDS);

  close();
  const deadline = performance.now() + DRAIN_MILLISECONDS;
  do {
    server.closeIdleConnections();
    await sleep(QUIET_MILLISECONDS);
  } while (lifecycle.open.size > 0 && performance.now() < deadline);
  server.closeAllConnections();
  await (await application()).stop();
}

/** SIGTERM and SIGINT end the process with 0; what nobody caught is logged and ends it with 1 (J7 of the bar). */
export function stopOnSignals(log: Logger, end: () => Promise<void>): void {
  let ending: Promise<void> | undefined;
  let code = 0;
  const leave = async () => {
    try {
      ending ??= end();
      await ending;
    } catch (error) {
      code = 1;
      log.fatal({ error: describeError(error) }, "could not stop in order");
    }
    process.exit(code);
  };
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      code = 1;
      log.fatal({ error: describeError(error) }, event);
      leave();
    });
  }
}
