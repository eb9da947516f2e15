import { plainText } from "./plain-text.ts";

/**
 * Words as they are compared in a search: without regard to capitals, accents, apostrophes, full stops, hyphens or
 * the form in which Unicode writes a letter. "St. Leonard’s-on-Sea" and "st leonards on sea" are the same; any other
 * sign, such as `%`, stands for itself.
 */
export function fold(text: string): string {
  return foldLetters(plainText(text).plain)
    .replace(/[.']/g, "")
    .replace(/[\p{Pd}\p{Z}\p{Cc},;]+/gu, " ")
    .trim();
}

/** Letters as they are compared: small, without accents, and none drawn out ("sooooo" is "so"; no word has three). */
export function foldLetters(plain: string): string {
  const small = plain.toLowerCase();
  const bare = /^[ -~]*$/.test(small)
    ? small
    : small.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/ς/g, "σ");
  return bare.replace(/(?<=\p{L})([^\P{L}i])\1{2,}/gu, "$1");
}
