import type { IncomingMessage, ServerResponse } from "node:http";
import type { Application } from "../framework/application.ts";
import { isTextForm } from "../framework/minimal-request.ts";
import { endAfterBody, refuse } from "./refuse.ts";
import { stateOf } from "./request-state.ts";
import { setCookies } from "./send.ts";

/**
 * Finds out who is asking, counts the request against its limits, and asks whether they may come to the route at all:
 * once per request, however often it is called.
 *
 * @returns false when the request was turned away and its response has been sent
 */
export async function admit(
  application: Application,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const state = stateOf(res);
  if (state.caller) return true;

  const { id, ip, path, match } = state;
  const caller = await application.lookUp({
    cookie: req.headers.cookie,
    ip,
    userAgent: req.headers["user-agent"],
    requestId: id,
    method: req.method ?? "",
    path,
  });
  state.caller = caller;
  setCookies(res, caller.setCookie);

  const admission = await application.admit(caller.context, { ip, method: req.method ?? "", path });
  if (!admission.ok) {
    res.setHeader("Retry-After", String(Math.max(1, Math.ceil(admission.retryAfterSeconds))));
    refuse(req, res, 429);
    return false;
  }
  // What matches no route has nothing to gate: it will be a 404.
  const isText = req.method === "POST" && isTextForm(req.headers["content-type"]);
  const text = isText ? (state.body?.toString() ?? "") : undefined;
  const passed = match?.route ? application.gate(match.route.id, caller.context, text) : "pass";
  state.isGivenBack = passed === "giveBack";
  if (typeof passed === "string") return true;
  setCookies(res, [...caller.setCookie, ...passed.setCookie]);
  res.statusCode = 302;
  res.setHeader("Location", passed.redirect);
  endAfterBody(req, res, Buffer.alloc(0));
  return false;
}
