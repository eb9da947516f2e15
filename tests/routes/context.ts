import type { AppLoadContext } from "@remix-run/node";
import { type Actor, VISITOR } from "#app/domain/policy.ts";

/** The load context of a request, as the server would have made it, for whoever the test says. */
export function contextFor(actor: Actor = VISITOR, values: Partial<AppLoadContext> = {}): AppLoadContext {
  return {
    nonce: "nonce",
    requestId: "request",
    startedAt: 0,
    ip: "203.0.113.9",
    path: "/",
    cookieHeader: undefined,
    actor,
    member: actor.id ? { id: actor.id, nameToShow: "Sam" } : null,
    sessionToken: null,
    hasSessionEnded: false,
    page: undefined,
    rejectedForm: undefined,
    setCookie: [],
    responseHeaders: new Headers(),
    reportError: () => {},
    ...values,
  };
}

/** A form as a browser posts it. */
export function postOf(path: string, fields: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, { method: "POST", body: new URLSearchParams(fields) });
}

export function getOf(path: string): Request {
  return new Request(`http://localhost:3000${path}`);
}
