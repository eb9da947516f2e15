import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Proof } from "#app/domain/people/proof.server.ts";
import { cookieName, readCookie, setCookieHeader } from "#app/lib/cookies.ts";
import { environment } from "#environment";

/**
 * A browser that somebody once logged in with keeps a signed cookie. It opens nothing: it only has its own count of
 * wrong passwords, so that an attacker who uses up an account's tries does not lock its owner out (ASVS 6.1.1). No device
 * is known any more once the credentials have changed: one of them may have been an attacker's.
 */
const { origin, secret } = environment();
type Owner = Pick<Proof, "memberId" | "credentialVersion">;

const isHttps = origin.startsWith("https:");
const COOKIE = cookieName("device", isHttps);
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

export function rememberDevice(owner: Owner): string {
  const nonce = randomBytes(16).toString("base64url");
  const value = `${nonce}.${signNonce(nonce, owner)}`;
  return setCookieHeader(COOKIE, value, { secure: isHttps, maxAge: ONE_YEAR_SECONDS });
}

/** The device's own name when this member logged in with it before, else null. */
export function knownDevice(cookieHeader: string | undefined, owner: Owner): string | null {
  const [nonce, signature] = readCookie(cookieHeader, COOKIE)?.split(".") ?? [];
  if (!nonce || !signature) return null;
  const expected = Buffer.from(signNonce(nonce, owner));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? nonce : null;
}

function signNonce(nonce: string, { memberId, credentialVersion }: Owner): string {
  return createHmac("sha256", secret)
    .update(`known device\n${nonce}\n${memberId}\n${credentialVersion}`)
    .digest("base64url");
}
