import type { ServerResponse } from "node:http";
import type { Logger } from "pino";
import { admit } from "./admission.ts";
import { answer } from "../framework/run-route.ts";
import type { RequestContext } from "../framework/application.ts";
import { askedRequest } from "../framework/minimal-request.ts";
import type { Bundle } from "../framework/bundle.ts";
import { describeError, isUnavailable } from "./failures.ts";
import { send } from "./send.ts";
import type { Step } from "./middleware.ts";
import { visitOf } from "./request-state.ts";

export type PortalOptions = {
  /** In production always the same bundle; while developing, a new one after a change. */
  bundle: () => Promise<Bundle>;
  environment: { nodeEnv: string; origin: string };
  log: Logger;
};

/** Who is asking, is it too much, may they reach the route: then the route (decision 3 of the bar). */
export function portal({ bundle: current, log }: PortalOptions): Step {
  return async (req, res) => {
    const bundle = await current();
    const { application } = bundle;
    if (!(await admit(application, req, res))) return;

    const { id, url, found, asker, body } = visitOf(res);
    if (!url || !found || !asker) throw new Error("A step was left out");
    // The object of lookUp itself goes on, so that what an action changes in it is seen by what holds it.
    const context = Object.assign(asker.context, requestContext(log, res, asker.setCookie));
    const asked = { found, request: askedRequest(url, req, body), url, context, bundle };
    const about = { requestId: id, routeId: found.route?.id, method: req.method ?? "" };
    send(await application.within(context, about, () => answer(asked)), context, req, res);
  };
}

function requestContext(log: Logger, res: ServerResponse, setCookie: string[]): RequestContext {
  const visit = visitOf(res);
  return {
    nonce: visit.nonce,
    requestId: visit.id,
    startedAt: performance.now(),
    rejectedForm: undefined,
    setCookie,
    responseHeaders: new Map(),
    reportError(error) {
      log.error(
        { requestId: visit.id, route: visit.found?.route?.id, error: describeError(error) },
        "request failed",
      );
      if (isUnavailable(error)) visit.unavailable = true;
    },
  };
}
