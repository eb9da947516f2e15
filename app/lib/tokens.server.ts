import { hash, randomBytes } from "node:crypto";

/** A secret for a link or a cookie: 256 random bits, which nobody guesses. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Only this of a token is kept: a stolen copy of the table opens nothing. */
export function hashToken(token: string): string {
  return hash("sha256", token);
}
