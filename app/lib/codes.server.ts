import { hkdfSync, randomInt } from "node:crypto";

/** Digits and letters without those that look alike (0 and o, 1, i and l, u and v): 29 of them, 4.9 bits each. */
const LETTERS = "23456789abcdefghjkmnpqrstwxyz";

/** A code for people to read and type, of random letters and digits. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** The same from a secret, so that who has the secret makes the same code again. One byte in 11 is passed over, or some letters would come oftener. */
export function codeFrom(secret: string, length: number): string {
  const most = 256 - (256 % LETTERS.length);
  const bytes = [...hkdf(secret)].filter((byte) => byte < most);
  return bytes
    .slice(0, length)
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join("");
}

function hkdf(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "letters of a code", 64));
}

/** In groups of four, as it is printed: `k7m2 9xqp`. */
export function inGroups(code: string): string {
  return code.match(/.{1,4}/g)?.join(" ") ?? "";
}

/** What was typed, without the spaces, hyphens and capitals that people add. */
export function withoutGroups(typed: string): string {
  return typed.replace(/[\s\-–.]/g, "").toLowerCase();
}

/** Crockford's base 32: no I, L, O or U, and each letter holds 5 bits. */
const BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** So many random letters and digits, 5 bits in each. */
export function randomBase32(length: number): string {
  return Array.from({ length }, () => BASE_32[randomInt(BASE_32.length)]).join("");
}

/** What was meant by what was typed: small letters, spaces and hyphens count for nothing, and O is 0, I and L are 1. */
export function readBase32(typed: string): string {
  return withoutGroups(typed.normalize("NFKC")).toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
}
