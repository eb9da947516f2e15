import type { RequestHandler as RemixHandler, ServerBuild } from "@remix-run/node";
import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { admit } from "./admit.ts";
import type { Application, RequestContext } from "./application.ts";
import { describeError, isUnavailable } from "./failures.ts";
import { answer } from "./remix.ts";
import { visitOf } from "./visit.ts";

/** The Remix build, and the application that its entry module exports with it. */
export type Bundle = { build: ServerBuild; application: Application };

export type PortalOptions = {
  /** In production always the same bundle; while developing, a new one after a change. */
  bundle: () => Promise<Bundle>;
  environment: { nodeEnv: string; origin: string };
  log: Logger;
};

/** Who is asking, is it too much, may they reach the route: then Remix (decision 3 of the bar). */
export function portal({ bundle, environment, log }: PortalOptions): RequestHandler {
  return async (req, res, next) => {
    try {
      const { application } = await bundle();
      if (!(await admit(application, req, res))) return;

      const visit = visitOf(res);
      const { page, asker } = visit;
      if (!page || !asker) return next();
      // The object of lookUp itself goes on, so that what an action changes in it is seen by what holds it.
      const own = requestContext(log, res, asker.setCookie);
      const url = new URL(req.originalUrl, environment.origin);
      const answered = { requestId: visit.id, routeId: page.routeId, method: req.method };
      const handle: RemixHandler = (request, loadContext) =>
        application.within(asker.context, answered, () => page.handle(request, loadContext));
      await answer(handle, url, Object.assign(asker.context, own), req, res);
    } catch (error) {
      next(error);
    }
  };
}

function requestContext(log: Logger, res: Response, setCookie: string[]): RequestContext {
  const visit = visitOf(res);
  return {
    nonce: visit.nonce,
    requestId: visit.id,
    startedAt: performance.now(),
    page: undefined,
    loaded: {},
    rejectedForm: undefined,
    setCookie,
    responseHeaders: new Headers(),
    reportError(error) {
      log.error(
        { requestId: visit.id, route: visit.page?.routeId, error: describeError(error) },
        "request failed",
      );
      if (isUnavailable(error)) visit.unavailable = true;
    },
  };
}
