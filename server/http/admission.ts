import type { IncomingMessage, ServerResponse } from "node:http";
import type { Application } from "../framework/application.ts";
import { endAfterBody, refuse } from "./refuse.ts";
import { setCookies } from "./send.ts";
import { visitOf } from "./request-state.ts";

/**
 * Who is asking, is it too much, may they reach the route: asked once for each request.
 *
 * @returns false when the answer was no and has been sent
 */
export async function admit(
  application: Application,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const visit = visitOf(res);
  if (visit.asker) return true;

  const { id, ip, path, found } = visit;
  const asker = await application.lookUp({
    cookie: req.headers.cookie,
    ip,
    userAgent: req.headers["user-agent"],
    requestId: id,
    method: req.method ?? "",
    path,
  });
  visit.asker = asker;
  setCookies(res, asker.setCookie);

  const admission = await application.admit(asker.context, { ip, method: req.method ?? "", path });
  if (!admission.ok) {
    res.setHeader("Retry-After", String(Math.max(1, Math.ceil(admission.retryAfterSeconds))));
    refuse(req, res, 429);
    return false;
  }
  // What matches no route has no policy row: it is a 404.
  const passed = found?.route ? application.gate(found.route.id, asker.context) : "pass";
  if (passed !== "pass") {
    res.statusCode = 302;
    res.setHeader("Location", passed.redirect);
    endAfterBody(req, res, Buffer.alloc(0));
  }
  return passed === "pass";
}
