import { randomInt } from "node:crypto";
import { today } from "#app/lib/london.ts";

/** Crockford's base 32: no I, L, O or U, so that nobody mishears or misreads one for another. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference such as KM-26-7K3QX, to quote on the telephone. Random, so that nobody can count or guess. */
export function randomReference(sentAt: Date): string {
  const code = Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return `KM-${today(sentAt).slice(2, 4)}-${code}`;
}

/** The reference that somebody means, however it was typed: without its signs, and with letters for digits that look alike. */
export function readReference(typed: string): string {
  const [, year = "", end = ""] =
    /^KM(\d\d)([0-9A-Z]{5})$/.exec(typed.toUpperCase().replace(/[^0-9A-Z]/g, "")) ?? [];
  return year && `KM-${year}-${end.replace(/O/g, "0").replace(/[IL]/g, "1")}`;
}
