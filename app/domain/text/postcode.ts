import { plainText } from "./plain-text.ts";

const DISTRICT = "[A-Z]{1,2}[0-9][A-Z0-9]?";

/** A whole postcode, also inside a sentence; people type the letter O for a nought. */
const WHOLE = new RegExp(`(?<![A-Z0-9])(${DISTRICT})\\s*[0-9O][A-Z]{2}(?![A-Z0-9])`, "gi");

/** A district, and perhaps what was begun of the rest. */
const ALONE = new RegExp(`^(${DISTRICT})(?:\\s*[0-9O][A-Z]{2}|\\s+[0-9O][A-Z]?)?$`, "i");

/** The district of a postcode, "ME18" of "me18 5nl"; undefined for what is neither a postcode nor its first half. */
export function districtOf(typed: string): string | undefined {
  const [, district] = ALONE.exec(plainText(typed).plain.trim()) ?? [];
  return district && writtenOut(district);
}

/** No district ends in one of the letters that people type for digits. */
function writtenOut(district: string): string {
  return district.toUpperCase().replace(/O$/, "0").replace(/[IL]$/, "1");
}

/** A text without the second halves of postcodes: with them a dozen houses are meant, and nobody needs to know which. */
export function withoutSecondHalves(typed: string): string {
  const { plain } = plainText(typed);
  return plain.search(WHOLE) < 0
    ? typed
    : plain.replace(WHOLE, (_, district: string) => writtenOut(district));
}
