import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { redirect } from "@remix-run/node";
import { nextSessionToken } from "#app/auth/session.server.ts";
import { now } from "#app/lib/clock.ts";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import { SECOND } from "#app/lib/durations.ts";
import type { RequestContext } from "#app/request-context.ts";
import { environment } from "#environment";

/**
 * What an action says on the page that it leads to. The words travel in a cookie that is signed for one page, one
 * session and two minutes, so that nobody can have the service say what did not happen.
 */
const { origin, secret } = environment();
const isHttps = origin.startsWith("https:");
const COOKIE = cookieName("message", isHttps);
const LIFETIME_SECONDS = 120;
const key = Buffer.from(hkdfSync("sha256", secret, "", "message cookie", 32));

type Message = { path: string; words: string; until: number };

/** Words that stand in the code. Any other string, such as one that came with the request, is no type of this kind. */
type Written<W extends string> = Record<never, never> extends Record<W, unknown> ? never : W;

/**
 * Leads on to a page of this site, which says these words once.
 *
 * @param to path, with a query if need be
 */
export function redirectWith<W extends string>(
  context: Pick<RequestContext, "setCookie" | "sessionToken">,
  to: string,
  words: Written<W>,
): Response {
  leaveMessage(context, to, words);
  return redirect(to, 303);
}

/** For an answer that something else makes: called after the cookies of a new session are in the context. */
export function leaveMessage<W extends string>(
  context: Pick<RequestContext, "setCookie" | "sessionToken">,
  to: string,
  words: Written<W>,
): void {
  const until = now().getTime() + LIFETIME_SECONDS * SECOND;
  const message: Message = { path: new URL(to, origin).pathname, words, until };
  const body = Buffer.from(JSON.stringify(message)).toString("base64url");
  const value = `${body}.${sign(body, nextSessionToken(context))}`;
  context.setCookie.push(setCookieHeader(COOKIE, value, { secure: isHttps, maxAge: LIFETIME_SECONDS }));
}

/** The words for the page that is being written, which are gone with it; null when there are none that we signed for it. */
export function takeMessage(
  context: Pick<RequestContext, "cookieHeader" | "path" | "sessionToken" | "setCookie">,
): string | null {
  const value = readCookie(context.cookieHeader, COOKIE);
  if (!value) return null;

  const message = open(value, context.sessionToken);
  // A page in another tab came first: the message waits for its own.
  if (message && message.path !== context.path) return null;
  context.setCookie.push(setCookieHeader(COOKIE, "", { secure: isHttps, maxAge: 0 }));
  return message?.words ?? null;
}

function open(value: string, sessionToken: string | null): Message | null {
  const [body = "", signature = ""] = value.split(".");
  const expected = Buffer.from(sign(body, sessionToken));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const message: Message = JSON.parse(Buffer.from(body, "base64url").toString());
  return message.until > now().getTime() ? message : null;
}

function sign(body: string, sessionToken: string | null): string {
  return createHmac("sha256", key)
    .update(`${sessionToken ?? ""}\n${body}`)
    .digest("base64url");
}
