/** Reads the names that minutes list behind "Present:" and "Apologies:". */

const LONGEST_NAME = 80;
const MOST_WORDS = 6;

/**
 * The people of a list such as "Ann Bell (chair), Bob Cox and Dr C. Dent".
 *
 * @returns `isWhole` where nothing else stands in it: then the line can go once all of them are taken
 */
export function namesInLine(line: string): { names: string[]; isWhole: boolean } {
  const parts = line
    .replace(/\.\s*$/, "")
    .split(/(?:[,;•]|\s(?:and|&)\s)(?![^(]*\))/)
    .map((part) => part.replace(/^\s*(?:and|&)\s+/, "").trim())
    .filter(Boolean);
  const names = parts.filter(isName);
  return { names, isWhole: names.length === parts.length };
}

/** One to six words, each with a capital but for those within a name, and what they do in brackets: no sentence, no number. */
function isName(text: string): boolean {
  const words = text
    .replace(/\([^()]*\)/g, " ")
    .trim()
    .split(/\s+/);
  return (
    text.length <= LONGEST_NAME &&
    words.length <= MOST_WORDS &&
    !/\d|:/.test(text) &&
    words.every((word) => /^(?:\p{Lu}|\p{Lo}|(?:de|den|der|di|du|el|la|le|of|the|ter|van|von)$)/u.test(word))
  );
}
