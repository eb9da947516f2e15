/** What stands in place of the name of somebody who has erased themself. */
const SOMEBODY = "a member";

/** Before a name or behind it: what makes it part of another word. */
const WORD = "[\\p{L}\\p{N}_]";

/** Where a sentence begins. */
const BEGINS = /(^|[.!?:]\s+|\n\s*)$/u;

/**
 * A text without the names, each as a whole word however it is written: "Desmond's lift" becomes "a member's lift", and
 * Desmonde stays who they are.
 */
export function takeOutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const longestFirst = [...names].sort((one, other) => other.length - one.length).map(quoted);
  const found = new RegExp(`(?<!${WORD})(?:${longestFirst.join("|")})(?!${WORD})`, "giu");
  return text.replace(found, (_, at: number) =>
    BEGINS.test(text.slice(0, at)) ? `A${SOMEBODY.slice(1)}` : SOMEBODY,
  );
}

/** Names are found over any white space. */
function quoted(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
}
