import type { Finder } from "./finder.ts";
import { POSTCODE_AREAS, SHORT_WORDS } from "./words.ts";

const DIGIT = /\d/;
const AT = "(?: ?(?:@|\\(at\\)|\\[at\\]) ?| at )";
const DOT = "(?:\\.| ?(?:\\(dot\\)|\\[dot\\]) ?| dot )";
const ENDING = "(?:com|net|org|uk|ie|eu|info|me)";
const SAID = "(?: (?:dot|underscore|dash|hyphen) [a-z0-9]{1,30}){0,3}";

const SPOKEN_DIGIT =
  "(?:oh|o|zero|nought|naught|double|treble|triple|one|two|three|four|five|six|seven|eight|nine|\\d{1,6})";

/** What has a shape of its own: addresses of email, and numbers. In this order: the first that fits names the words. */
export const NUMBERS: readonly Finder[] = [
  {
    kind: "email",
    needs: /@|[([]at[)\]]/i,
    pattern:
      /[A-Za-z0-9._%+'-]{1,64} ?(?:@|\(at\)|\[at\]) ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/gi,
  },
  {
    kind: "email",
    needs: /@|\bat\b.*\bdot\b|[([](?:at|dot)[)\]]/is,
    pattern: new RegExp(
      `(?<![A-Za-z0-9])[A-Za-z0-9._-]{1,64}${SAID}${AT}[A-Za-z0-9-]{1,63}(?:${DOT}[a-z]{1,20}){0,2}${DOT}${ENDING}\\b`,
      "gi",
    ),
  },
  {
    kind: "phone",
    needs: DIGIT,
    pattern: /(?<![\p{L}\d.])\(?(?:(?:\+|00)?44 ?(?:\(0\))?|[0oO])(?:[ ()./-]{0,3}\d){9,10}(?!\d)/gu,
  },
  {
    kind: "phone",
    needs: /\b(?:oh?|zero|nought|naught|double|treble)\b/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${SPOKEN_DIGIT}(?:[ ,.-]{1,3}${SPOKEN_DIGIT}){4,13}(?!\\p{L})`,
      "giu",
    ),
    isReal: ([spoken]) => isSpokenNumber(spoken),
  },
  {
    kind: "nhsNumber",
    needs: DIGIT,
    pattern: /(?<![\d+])\d(?:[ ._/-]{0,2}\d){9}(?!\d)/g,
    isReal: ([number]) => isNhsNumber(number.replace(/\D/g, "")),
  },
  {
    kind: "postcode",
    needs: DIGIT,
    pattern:
      /(?<![\p{L}\p{N}])([A-PR-UWYZ][A-HK-Y]?)(\d[A-Z\d]?)[ .-]{0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu,
    isReal: isPostcode,
  },
  {
    // ME99 8 DL
    kind: "postcode",
    needs: DIGIT,
    pattern:
      /(?<![\p{L}\p{N}])([A-PR-UWYZ][A-HK-Y]?)(\d[A-Z\d]?)[ -]{0,2}(\d [ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/gu,
    isReal: isPostcode,
  },
  {
    kind: "postcode",
    needs: DIGIT,
    pattern: /(?<![\p{L}\p{N}])([A-Z][A-Za-z]?) (\d{1,2}) {1,2}(\d ?[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/gu,
    isReal: isPostcode,
  },
  {
    // M E 9 9 8 D L
    kind: "postcode",
    needs: DIGIT,
    pattern:
      /(?<![\p{L}\p{N}])([A-PR-UWYZ](?:[ .-][A-HK-Y])?)[ .-](\d(?:[ .-][A-Z\d])?)[ .-]{1,3}(\d[ .-][ABD-HJLNP-UW-Z][ .-][ABD-HJLNP-UW-Z])(?![\p{L}\p{N}])/giu,
    isReal: isPostcode,
  },
  {
    kind: "vehicle",
    needs: DIGIT,
    pattern: /(?<![\p{L}\p{N}])([A-Z]{2})\d{2} ?([A-Z]{3})(?![\p{L}\p{N}])/giu,
    isReal: isRegistration,
  },
  {
    kind: "vehicle",
    needs: DIGIT,
    pattern: /(?<![\p{L}\p{N}])([A-Z]{2}) \d{2} ?([A-Z]{3})(?![\p{L}\p{N}])/gu,
    isReal: isRegistration,
  },
  {
    kind: "vehicle",
    needs: DIGIT,
    pattern: /(?<![\p{L}\p{N}])([A-HJ-NPR-TV-Y])\d{2,3} ?([A-Z]{3})(?![\p{L}\p{N}])/gu,
    isReal: isRegistration,
  },
  {
    kind: "vehicle",
    needs: DIGIT,
    pattern:
      /(?<=\b(?:reg|registration|plate|car|van|vehicle|motor|parked|permit)\b[^\n]{0,30}(?<![\p{L}\p{N}]))([A-Z]{1,3}) ?\d{1,4} ?([A-Z]{0,3})(?![\p{L}\p{N}])/gu,
    isReal: ([whole]) => /[A-Z]{3}/.test(whole) && /\d{2}/.test(whole),
  },
];

/** Ten to thirteen digits that are said aloud, from the first "oh" on: "oh double seven double oh, nine hundred" has too few. */
function isSpokenNumber(spoken: string): boolean {
  const said = spoken.toLowerCase().split(/[ ,.-]+/);
  if (!/^(?:oh?|zero|nought|naught|0)/.test(said[0] ?? "") && said[0] !== "double") return false;
  const digits = said.reduce((sum, word) => {
    if (/^\d/.test(word)) return sum + word.length;
    if (word === "double") return sum + 1;
    return sum + (/^tr/.test(word) ? 2 : 1);
  }, 0);
  return digits >= 9 && digits <= 14 && said.some((word) => /^[a-z]/.test(word));
}

/** Ten digits whose last one fits (modulus 11: weights 10 to 2; 11 counts as 0, and 10 is never given out). */
function isNhsNumber(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** The letters must be an area of the Royal Mail; "M25 3hr" is a motorway and a delay, "N1 2nd" a stage and a visit. */
function isPostcode([whole, area, district]: RegExpExecArray): boolean {
  if (!POSTCODE_AREAS.has((area ?? "").replace(/[ .-]/g, "").toUpperCase()) || !district) return false;
  return !/^[A-Z]\d{1,2} {1,2}\d(?:st|nd|rd|th|hr|yr|wk)$/.test(whole);
}

/** "AT 10 THE" is shouting, "A249 WAS" a road and "q21day" a dose. */
function isRegistration([, first = "", last = ""]: RegExpExecArray): boolean {
  return !SHORT_WORDS.has(first.toLowerCase()) && !SHORT_WORDS.has(last.toLowerCase());
}
