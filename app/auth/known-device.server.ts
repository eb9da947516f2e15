import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import { environment } from "#environment";

/**
 * A browser that somebody once logged in with keeps a signed cookie. It opens nothing: it only has its own count of
 * wrong passwords, so that an attacker who uses up an account's tries does not lock its owner out (ASVS 6.1.1).
 */
const { origin, secret } = environment();
const isHttps = origin.startsWith("https:");
const COOKIE = cookieName("device", isHttps);
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

export function rememberDevice(memberId: string): string {
  const nonce = randomBytes(16).toString("base64url");
  const value = `${nonce}.${sign(nonce, memberId)}`;
  return setCookieHeader(COOKIE, value, { secure: isHttps, maxAge: ONE_YEAR_SECONDS });
}

/** The device's own name when this member logged in with it before, else null. */
export function knownDevice(cookieHeader: string | undefined, memberId: string): string | null {
  const [nonce, signature] = readCookie(cookieHeader, COOKIE)?.split(".") ?? [];
  if (!nonce || !signature) return null;
  const expected = Buffer.from(sign(nonce, memberId));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? nonce : null;
}

function sign(nonce: string, memberId: string): string {
  return createHmac("sha256", secret).update(`known device\n${nonce}\n${memberId}`).digest("base64url");
}
