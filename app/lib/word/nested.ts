import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Block } from "./block.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What begins a line of its own. */
const LINES =
  /^(?:address|article|blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/;
const UNSEEN = /^(?:head|script|style|template|title|noscript)$/;

/** The text of a web page that somebody put into a document, a paragraph for each of its lines. */
export function blocksOfHtml(html: string): Block[] {
  const lines: string[] = [""];
  const walk = (node: Node): void => {
    if (node.nodeName === "#text" && "value" in node) lines[lines.length - 1] += node.value;
    if (!("tagName" in node) || UNSEEN.test(node.tagName)) return;
    const startsLine = LINES.test(node.tagName);
    if (startsLine) lines.push("");
    for (const child of node.childNodes) walk(child);
    if (startsLine) lines.push("");
  };
  for (const node of parse(html).childNodes) walk(node);
  return paragraphs(lines);
}

export function blocksOfText(text: string): Block[] {
  return paragraphs(text.split(/\r\n?|\n/));
}

function paragraphs(lines: readonly string[]): Block[] {
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((text) => ({ kind: "paragraph", text, isHeading: false, mark: "" }));
}
