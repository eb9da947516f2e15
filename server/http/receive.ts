import type { IncomingMessage, ServerResponse } from "node:http";
import { admit } from "./admission.ts";
import { BODY_LIMIT, readBody } from "./body.ts";
import type { PortalOptions } from "./request-handler.ts";
import { refuse } from "./refuse.ts";
import type { Found } from "../framework/router.ts";
import type { Step } from "./middleware.ts";
import { visitOf } from "./request-state.ts";

/** So many files are in memory at once at most, whoever sends them. */
const MOST_UPLOADS = 4;

/**
 * Finds the route that a request is for, and takes in what is posted to it. Words are read before anything else can
 * fail, so that a form can be given back. A route that takes files says so by `handle.largestBody`: who sends them is
 * asked first, because a stranger could fill the memory.
 */
export function receive({ bundle, environment }: PortalOptions): Step {
  let uploads = 0;

  const beginUpload = (req: IncomingMessage, res: ServerResponse): boolean => {
    if (uploads >= MOST_UPLOADS) {
      res.setHeader("Retry-After", "30");
      refuse(req, res, 503);
      return false;
    }
    uploads += 1;
    res.once("close", () => {
      uploads -= 1;
    });
    return true;
  };

  return async (req, res, next) => {
    const { find, application } = await bundle();
    const visit = visitOf(res);
    visit.url = new URL(req.url ?? "/", environment.origin);
    visit.found = find(visit.url.pathname);
    if (req.method !== "POST") return next();

    const limit = largestBody(visit.found);
    const mayBeRead = limit <= BODY_LIMIT || ((await admit(application, req, res)) && beginUpload(req, res));
    if (mayBeRead && (await readBody(req, res, limit))) next();
  };
}

/** What the route declares: `export const handle = { largestBody: 6_000_000 }`, in bytes. */
function largestBody({ route }: Found): number {
  const handle = route?.module.handle as { largestBody?: number } | undefined;
  return handle?.largestBody ?? BODY_LIMIT;
}
