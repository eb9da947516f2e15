import { redirect } from "@remix-run/node";
import { MINUTES_OPEN } from "#app/domain/feedback/codes/commands.server.ts";
import { findCodeHolder } from "#app/domain/feedback/codes/queries.server.ts";
import type { Actor } from "#app/domain/policy.ts";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import type { RequestContext } from "#app/request-context.ts";
import { environment } from "#environment";

/** Opens one comment, for 20 minutes, to whoever entered its code; tied to no account, and only its hash is kept. */
const isHttps = environment().origin.startsWith("https:");
const COOKIE = cookieName("code", isHttps);

type Asking = Pick<RequestContext, "cookieHeader" | "setCookie">;

/** The one that this request has just begun, or the one that it came with. */
export function readCodeToken({ cookieHeader, setCookie }: Asking): string {
  const begun = setCookie.findLast((line) => line.startsWith(`${COOKIE}=`))?.split(";", 1)[0];
  return readCookie(begun ?? cookieHeader, COOKIE) ?? "";
}

/** Was a code open on this device, that has closed by itself? */
export function hasCodeClosed(context: Asking): boolean {
  return readCodeToken(context) !== "" && !findHolder(context);
}

/** Whoever holds a code that is open on this device; undefined for everybody else, logged in or not. */
export function findHolder(context: Asking): Actor | undefined {
  const token = readCodeToken(context);
  return token ? findCodeHolder(token) : undefined;
}

/** @throws Response 302 to where a code is entered */
export function requireHolder(context: Asking): Actor {
  const holder = findHolder(context);
  if (!holder) throw redirect("/follow");
  return holder;
}

export function keepCodeOpen(context: Asking, token: string): void {
  // Longer than it opens anything, so that the page can say that it has closed, and that nobody did that.
  const maxAge = 3 * MINUTES_OPEN * 60;
  context.setCookie.push(setCookieHeader(COOKIE, token, { secure: isHttps, maxAge }));
}

export function forgetCode(context: Asking): void {
  context.setCookie.push(setCookieHeader(COOKIE, "", { secure: isHttps, maxAge: 0 }));
}
