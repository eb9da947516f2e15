import type { ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Application, RequestContext } from "./application.ts";
import { describeError, isUnavailable } from "./failures.ts";
import { refuse } from "./refuse.ts";
import { answer, setCookies } from "./remix.ts";
import { createSections } from "./sections.ts";
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
  let built: ServerBuild | undefined;
  let sectionOf: ReturnType<typeof createSections>;

  return async (req, res, next) => {
    try {
      const { build, application } = await bundle();
      if (build !== built) {
        sectionOf = createSections(build, environment.nodeEnv);
        built = build;
      }
      const url = new URL(req.originalUrl, environment.origin);
      const section = sectionOf(url.pathname);
      const visit = visitOf(res);
      visit.routeId = section.findRouteId(url.pathname);

      const { context, setCookie } = await lookUp(application, req, res);
      setCookies(res, setCookie);
      const asked = { ip: visit.ip, method: req.method, path: visit.path };
      const admission = await application.admit(context, asked);
      if (!admission.ok) {
        res.set("Retry-After", String(Math.max(1, Math.ceil(admission.retryAfterSeconds))));
        return refuse(req, res, 429);
      }

      // What matches no route has no policy row: Remix says 404.
      const passed = visit.routeId === undefined ? "pass" : application.gate(visit.routeId, context);
      if (passed !== "pass") return redirect(res, passed.redirect);

      // The object of lookUp itself goes on, so that what an action changes in it is seen by what holds it.
      const own = requestContext(log, res, setCookie);
      await answer(section.handle, url, Object.assign(context, own), req, res);
    } catch (error) {
      next(error);
    }
  };
}

function lookUp(application: Application, req: Request, res: Response) {
  const { id, ip, path } = visitOf(res);
  return application.lookUp({
    cookie: req.headers.cookie,
    ip,
    userAgent: req.headers["user-agent"],
    requestId: id,
    method: req.method,
    path,
  });
}

function requestContext(log: Logger, res: Response, setCookie: string[]): RequestContext {
  const visit = visitOf(res);
  return {
    nonce: visit.nonce,
    requestId: visit.id,
    startedAt: performance.now(),
    page: undefined,
    rejectedForm: undefined,
    setCookie,
    responseHeaders: new Headers(),
    reportError(error) {
      log.error({ requestId: visit.id, route: visit.routeId, error: describeError(error) }, "request failed");
      if (isUnavailable(error)) visit.unavailable = true;
    },
  };
}

function redirect(res: Response, location: string): void {
  res.status(302).set("Location", location).end();
}
