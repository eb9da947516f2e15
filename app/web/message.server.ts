import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { redirect } from "@remix-run/node";
import { nextSessionToken, readSessionToken } from "#app/auth/session.server.ts";
import { now } from "#app/lib/clock.ts";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import { SECOND } from "#app/lib/durations.ts";
import type { Refusal, Written } from "#app/lib/written.ts";
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

/** What a page says of the act that led to it. A refusal must never look like a success. */
export type Said = { text: string; isRefusal: boolean };

type Message = Said & { path: string; until: number };
type Left = Pick<RequestContext, "setCookie" | "sessionToken">;

/**
 * Leads on to a page of this site, which says once what was done.
 *
 * @param to path, with a query if need be
 */
export function redirectWith<W extends string>(context: Left, to: string, words: Written<W>): Response {
  leaveMessage(context, to, words);
  return redirect(to, 303);
}

/** As `redirectWith`, where a button came too late or may not do it any more: the page says once why nothing was done. */
export function redirectRefused(context: Left, to: string, words: Refusal): Response {
  leaveRefusal(context, to, words);
  return redirect(to, 303);
}

/** For a page that was opened too late, with a form that nothing can come of: where it leads back to says why. */
export function turnBack(context: Left, to: string, words: Refusal): Response {
  leaveRefusal(context, to, words);
  return redirect(to);
}

/** As `turnBack`, unless it may be done. A form that was sent and turned down is shown again with what was typed. */
export function turnBackUnless(
  may: boolean | undefined,
  context: Left & Pick<RequestContext, "rejectedForm">,
  to: string,
  words: Refusal,
): void {
  if (!may && !context.rejectedForm) throw turnBack(context, to, words);
}

/** The same from a page of something that has moved for good, to where it is now: whatever was sent. */
export function turnBackTo(moved: string | undefined, context: Left, words: Refusal): void {
  if (moved !== undefined) throw turnBack(context, moved, words);
}

/** For an answer that something else makes. */
export function leaveRefusal(context: Left, to: string, words: Refusal): void {
  leave(context, to, { text: words, isRefusal: true });
}

/** For an answer that something else makes: called after the cookies of a new session are in the context. */
export function leaveMessage<W extends string>(context: Left, to: string, words: Written<W>): void {
  leave(context, to, { text: words, isRefusal: false });
}

/**
 * Leads to where it says which address was written to, so that a slip is seen. The one message that holds something of the
 * request: it stands as text, and for whoever typed it.
 */
export function redirectWithAddress(context: Left, to: string, email: string): Response {
  leave(context, to, { text: `We have written to ${email}.`, isRefusal: false });
  return redirect(to, 303);
}

function leave(context: Left, to: string, said: Said): void {
  const until = now().getTime() + LIFETIME_SECONDS * SECOND;
  const message: Message = { ...said, path: new URL(to, origin).pathname, until };
  const body = Buffer.from(JSON.stringify(message)).toString("base64url");
  const value = `${body}.${signMessage(body, nextSessionToken(context))}`;
  context.setCookie.push(setCookieHeader(COOKIE, value, { secure: isHttps, maxAge: LIFETIME_SECONDS }));
}

/** What the page that is being written has to say, which is gone with it; null when we signed nothing for it. */
export function takeMessage(
  context: Pick<RequestContext, "cookieHeader" | "path" | "sessionToken" | "setCookie">,
): Said | null {
  const value = readCookie(context.cookieHeader, COOKIE);
  if (!value) return null;

  // What ended the session, as a new password does, was signed for the token that this browser still comes with.
  const message = openMessage(value, context.sessionToken ?? readSessionToken(context.cookieHeader));
  // A page in another tab came first: the message waits for its own.
  if (message && message.path !== context.path) return null;
  context.setCookie.push(setCookieHeader(COOKIE, "", { secure: isHttps, maxAge: 0 }));
  return message && { text: message.text, isRefusal: message.isRefusal };
}

function openMessage(value: string, sessionToken: string | null): Message | null {
  const [body = "", signature = ""] = value.split(".");
  const expected = Buffer.from(signMessage(body, sessionToken));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const message: Message = JSON.parse(Buffer.from(body, "base64url").toString());
  return message.until > now().getTime() ? message : null;
}

function signMessage(body: string, sessionToken: string | null): string {
  return createHmac("sha256", key)
    .update(`${sessionToken ?? ""}\n${body}`)
    .digest("base64url");
}
