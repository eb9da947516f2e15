import { type Element, folded, strangersIn, textIn, wordsIn } from "./html.ts";

/** How a page shows words: as paragraphs and lists, as they were typed, the beginning only, or in a field to change. */
export type Way = "plain" | "typed" | "beginning" | "field";

/** What words may be wrapped in; anything else within them would be markup that somebody typed. */
const WRAPPERS = ["div", "p", "ul", "li", "br", "mark"];

/**
 * Holds what a page shows against what was sent.
 *
 * @returns what is wrong, or undefined
 */
export function differenceBetween(shown: Element | undefined, sent: string, way: Way): string | undefined {
  if (!shown) return "the words are not on the page";
  const strangers = strangersIn(shown, WRAPPERS);
  if (strangers.length > 0 && way !== "field") return `there is markup in it: ${strangers.join(" ")}`;

  const expected = expectedWords(sent, way);
  const actual = way === "field" ? textIn(shown) : wordsIn(shown);
  if (way === "beginning") return begins(expected, actual) ? undefined : differ(expected, actual);
  return actual === expected ? undefined : differ(expected, actual);
}

/** What must be read: the rules of the portal for plain text, said once more and independently of it. */
function expectedWords(sent: string, way: Way): string {
  const kept = sent.replace(/\r\n?/g, "\n").trim();
  if (way === "field") return kept;
  if (way !== "plain") return folded(kept);
  // "- " at the beginning of a line makes a bullet of it.
  return folded(
    kept
      .split("\n")
      .map((line) => (line.startsWith("- ") ? line.slice(2) : line))
      .join("\n"),
  );
}

/** A list shows 50 characters, cut between words, and half of them at least. */
const LEAST_OF_A_BEGINNING = 25;

function begins(whole: string, quoted: string): boolean {
  // A list sets people's own words in quotation marks.
  const part = quoted.replace(/^“(.*)”$/su, "$1");
  if (!part.endsWith("…")) return part === whole;
  return part.length > LEAST_OF_A_BEGINNING && whole.startsWith(part.slice(0, -1));
}

function differ(expected: string, actual: string): string {
  const at = [...expected].findIndex((character, index) => character !== [...actual][index]);
  const around = (text: string) => JSON.stringify([...text].slice(Math.max(0, at - 20), at + 40).join(""));
  return `it differs: ${around(expected)} became ${around(actual)}`;
}
