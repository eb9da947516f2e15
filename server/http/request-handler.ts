import type { ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { ServerContext } from "../framework/application.ts";
import type { Bundle } from "../framework/bundle.ts";
import { minimalRequest } from "../framework/minimal-request.ts";
import { runRoute } from "../framework/run-route.ts";
import { admit } from "./admission.ts";
import { describeError, isUnavailable } from "./failures.ts";
import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";
import { send } from "./send.ts";

export type HandlerOptions = {
  /** In production always the same bundle; in development, a new one after a change. */
  bundle: () => Promise<Bundle>;
  environment: { nodeEnv: string; origin: string };
  log: Logger;
};

/** The last middleware: admits the request, runs its route and sends the response (requirements.md 6). */
export function requestHandler({ bundle: currentBundle, log }: HandlerOptions): Middleware {
  return async (req, res) => {
    const bundle = await currentBundle();
    const { application } = bundle;
    if (!(await admit(application, req, res))) return;

    const { id, url, match, caller, body, isGivenBack } = stateOf(res);
    if (!url || !match || !caller) throw new Error("receiveRequest must run before requestHandler");
    // The very object of lookUp goes on, so that whoever holds it sees what an action changes in it.
    const context = Object.assign(caller.context, serverContext(log, res, caller.setCookie));
    const call = { match, request: minimalRequest(url, req, body), url, context, bundle, isGivenBack };
    const about = { requestId: id, routeId: match.route?.id, method: req.method ?? "" };
    send(await application.runRequest(context, about, () => runRoute(call)), context, req, res);
  };
}

function serverContext(log: Logger, res: ServerResponse, setCookie: string[]): ServerContext {
  const state = stateOf(res);
  return {
    nonce: state.nonce,
    requestId: state.id,
    startedAt: performance.now(),
    rejectedForm: undefined,
    setCookie,
    responseHeaders: new Map(),
    reportError(error) {
      log.error(
        { requestId: state.id, route: state.match?.route?.id, error: describeError(error) },
        "request failed",
      );
      if (isUnavailable(error)) state.unavailable = true;
    },
  };
}
