import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import { environment } from "#environment";

/** Binds a log-in that was begun to the browser that began it (ASVS 6.6.2). It opens nothing by itself. */
const isHttps = environment().origin.startsWith("https:");
const COOKIE = cookieName("log-in", isHttps);

export function readFlowToken(cookieHeader: string | undefined): string {
  return readCookie(cookieHeader, COOKIE) ?? "";
}

export function flowCookie(token: string): string {
  return setCookieHeader(COOKIE, token, { secure: isHttps });
}

export function forgetFlowCookie(): string {
  return setCookieHeader(COOKIE, "", { secure: isHttps, maxAge: 0 });
}
