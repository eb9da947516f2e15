import { nextSessionToken } from "#app/auth/session.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import type { RequestContext } from "#app/request-context.ts";
import { takeMessage } from "#app/web/message.server.ts";

/** A session that has just begun, with both steps. */
const sessionOf = (memberId: string, token: string | null | undefined) => ({
  hasSecondStep: true,
  lacksSecondStep: false,
  isOwnDevice: false,
  authenticatedAt: now(),
  expiresAt: new Date(now().getTime() + 3_600_000),
  proof: { ...proveNow(memberId), sessionIdHash: token ? hashToken(token) : null },
});

/** The load context of a request, as the server would have made it, for whoever the test says. */
export function contextFor(actor: Actor = VISITOR, values: Partial<RequestContext> = {}): RequestContext {
  return {
    nonce: "nonce",
    requestId: "request",
    startedAt: 0,
    ip: "203.0.113.9",
    path: "/",
    cookieHeader: undefined,
    userAgent: undefined,
    actor,
    member: actor.id ? { id: actor.id, nameToShow: "Sam" } : null,
    sessionToken: null,
    session: actor.id ? sessionOf(actor.id, values.sessionToken) : null,
    hasSessionEnded: false,
    rejectedForm: undefined,
    setCookie: [],
    responseHeaders: new Map(),
    reportError: () => {},
    ...values,
  };
}

/** What the same browser reads of what was done on a page that it opens after an action; null when that is nothing. */
export function messageOn(path: string, context: RequestContext): string | null {
  const said = saidOn(path, context);
  return said && !said.isRefusal ? said.text : null;
}

/** And of what was not done. */
export function refusalOn(path: string, context: RequestContext): string | null {
  const said = saidOn(path, context);
  return said?.isRefusal ? said.text : null;
}

function saidOn(path: string, context: RequestContext) {
  const cookies = context.setCookie.map((line) => line.split(";", 1)[0]).toReversed();
  return takeMessage({
    cookieHeader: cookies.join("; "),
    path,
    sessionToken: nextSessionToken(context),
    setCookie: [],
  });
}

/** A form as a browser posts it. */
export function postOf(path: string, fields: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, { method: "POST", body: new URLSearchParams(fields) });
}

export function getOf(path: string): Request {
  return new Request(`http://localhost:3000${path}`);
}
