import type { Application } from "../framework/application.ts";
import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";

/** Leads a reader from an address that was renamed to the new one, for good. A form is not sent on: it gets a 404. */
export function redirectMoved(application: () => Promise<Application>): Middleware {
  return async (req, res, next) => {
    const to = (await application()).findMoved(stateOf(res).path);
    if (to === undefined || (req.method !== "GET" && req.method !== "HEAD")) return next();

    const url = req.url ?? "";
    const query = url.includes("?") ? url.slice(url.indexOf("?")) : "";
    res.writeHead(301, { Location: to + query }).end();
  };
}
