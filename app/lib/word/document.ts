import type { Block } from "./block.ts";
import { BlockReader } from "./blocks.ts";
import { LeftOutSoFar } from "./left-out.ts";
import { Lists } from "./lists.ts";
import { blocksOfHtml, blocksOfText } from "./nested.ts";
import { Styles } from "./styles.ts";
import { type Parts, RefusedFile, type Related, relatedTo, unpackWord } from "./unpack.ts";
import { elementsIn, find, outermost, parseXml, textIn, type Xml } from "./xml.ts";

/** A document in a document in a document: no person does more. */
const DEEPEST = 2;

/** Reads a Word file: its blocks in order, and what is left out. @throws RefusedFile */
export function readDocument(bytes: Buffer, leftOut = new LeftOutSoFar(), depth = 0): Block[] {
  const { parts, main } = unpackWord(bytes);
  const related = relatedTo(parts, main);
  const read = (type: string) => tryToParse(parts, related.find((one) => one.type === type)?.target);
  const body = find(tryToParse(parts, main), "body");
  if (!body) throw new RefusedFile("notWord");
  const styles = new Styles(read("styles"));
  const lists = new Lists(read("numbering"));
  const readNested = (id: string) =>
    nested(
      parts,
      related.find((one) => one.id === id),
      leftOut,
      depth,
    );
  const blocks = new BlockReader({ styles, lists, leftOut, readNested }).read(body);
  listAround(parts, related, styles, leftOut);
  return blocks;
}

/** Pages, texts and documents that were put in whole. What we cannot read is counted. */
function nested(parts: Parts, related: Related | undefined, leftOut: LeftOutSoFar, depth: number): Block[] {
  const bytes = related && parts.get(related.target);
  const kind = related && /\.(\w+)$/.exec(related.target)?.[1]?.toLowerCase();
  if (bytes && /^x?html?$/.test(kind ?? "")) return blocksOfHtml(textOfPage(bytes));
  if (bytes && kind === "txt") return blocksOfText(textOfPage(bytes));
  if (bytes && kind === "docx" && depth < DEEPEST) return readDocument(bytes, leftOut, depth + 1);
  leftOut.add("embedded");
  return [];
}

/** By its mark, and else UTF-8 where it is that. */
function textOfPage(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** What stands around the text: notes at the foot, comments, lines at the edges, and charts. Each is listed with its words. */
function listAround(parts: Parts, related: readonly Related[], styles: Styles, leftOut: LeftOutSoFar): void {
  const wordsOf = (element: Xml) => {
    const own = new LeftOutSoFar();
    const setting = { styles, lists: new Lists(undefined), leftOut: own, readNested: () => [] };
    return new BlockReader(setting)
      .read(element)
      .map((block) => (block.kind === "table" ? block.rows.flat().join(" ") : block.text))
      .join(" ");
  };
  for (const { type, target } of related) {
    const part = AROUND.has(type) ? tryToParse(parts, target) : undefined;
    if (!part) continue;
    if (type === "footnotes" || type === "endnotes") {
      // Each file has two that only draw the line above the notes. The numbers that lead to the others are counted.
      const notes = elementsIn(part).filter(
        ({ attributes }) => !attributes.type || attributes.type === "normal",
      );
      for (const note of notes) leftOut.add("footnotes", wordsOf(note), 0);
    }
    if (type === "comments")
      for (const comment of elementsIn(part)) leftOut.add("comments", wordsOf(comment));
    if (type === "header" || type === "footer") {
      const words = wordsOf(part);
      if (words) leftOut.add("headersAndFooters", words);
    }
    if (type === "chart" || type === "diagramData") {
      const words = outermost(part, SHOWN_IN_CHARTS).map(textIn).join(" ");
      leftOut.add("charts", words);
    }
  }
}

const AROUND = new Set(["footnotes", "endnotes", "comments", "header", "footer", "chart", "diagramData"]);
const SHOWN_IN_CHARTS = new Set(["t", "v"]);

/** A part that is not there, or is no XML, is none: only the document itself must be. */
function tryToParse(parts: Parts, name: string | undefined): Xml | undefined {
  const bytes = name === undefined ? undefined : parts.get(name);
  try {
    return bytes && parseXml(bytes);
  } catch {
    return undefined;
  }
}
