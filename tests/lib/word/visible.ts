import { readZip } from "#app/lib/files/zip.ts";
import { parseXml, type Xml } from "#app/lib/word/xml.ts";

/**
 * The words of a Word file that a reader sees, found by another way than the service reads it: every element of text in the
 * document, its notes, comments and edges, but for what was deleted, is hidden where it stands, or is the second form of the same.
 */
export function visibleWords(bytes: Buffer): string[] {
  const read = readZip(bytes, 100_000_000);
  if (!read.ok) throw new Error(read.fault);
  return [...read.parts]
    .filter(([name]) =>
      /^word\/(?:document|document2|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name),
    )
    .flatMap(([, part]) => textsIn(parseXml(part)))
    .flatMap(wordsIn);
}

export function wordsIn(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function textsIn(element: Xml): string[] {
  const { name, children } = element;
  if (/^(?:del|moveFrom|instrText|delText|Fallback)$/.test(name)) return [];
  const settings = (owner: Xml, of: string) =>
    owner.children.find((child) => typeof child !== "string" && child.name === of);
  const has = (owner: unknown, what: string) =>
    typeof owner === "object" &&
    owner !== null &&
    (owner as Xml).children.some((child) => typeof child !== "string" && child.name === what);
  if (name === "r" && has(settings(element, "rPr"), "vanish")) return [];
  if (name === "tr" && has(settings(element, "trPr"), "del")) return [];
  if (name === "t") return [children.filter((child) => typeof child === "string").join("")];
  // How a word is said stands above it, and in the file before it.
  if (name === "ruby")
    return [...children].reverse().flatMap((child) => (typeof child === "string" ? [] : textsIn(child)));
  // Runs of one paragraph are one text: a word may begin in one and end in the next.
  const texts = children.flatMap((child) => (typeof child === "string" ? [] : textsIn(child)));
  if (APART.test(name)) return [" ", ...texts, " "];
  return name === "p" ? [texts.join("")] : texts;
}

/** What stands between words, and what stands apart from the words around it. */
const APART = /^(?:tab|ptab|br|cr|noBreakHyphen|rt|txbxContent|footnoteReference)$/;
