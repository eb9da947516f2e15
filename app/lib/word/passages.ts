import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** A heading with what stands under it, as plain text: a blank line between paragraphs, "- " before what is in a list. */
export type Passage = { title: string; text: string };

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const LONGEST_HEADING = 150;

/** Cuts the HTML of a document at its headings. A line that is bold from end to end is one too: many write them so. */
export function passagesOf(html: string): Passage[] {
  const passages: Passage[] = [];
  let blocks: string[] = [];
  let title = "";
  const close = () => {
    const text = blocks.join("\n\n");
    if (title || text) passages.push({ title, text });
    blocks = [];
  };
  for (const node of parseFragment(html).childNodes) {
    const heading = headingIn(node);
    if (heading) {
      close();
      title = heading;
    } else {
      const text = blockText(node);
      if (text) blocks.push(text);
    }
  }
  close();
  return passages;
}

function headingIn(node: Node): string {
  if (!isElement(node)) return "";
  const text = wordsIn(node);
  if (/^h[1-6]$/.test(node.tagName)) return text;
  const inside = node.childNodes.filter((child) => wordsIn(child) !== "");
  const isBold =
    node.tagName === "p" &&
    inside.length > 0 &&
    inside.every((child) => isElement(child) && child.tagName === "strong");
  return isBold && text.length <= LONGEST_HEADING && !/[.!?]$/.test(text) ? text : "";
}

function blockText(node: Node): string {
  if (!isElement(node)) return wordsIn(node);
  if (node.tagName === "ul" || node.tagName === "ol") return listLines(node).join("\n");
  if (node.tagName === "table") return tableLines(node).join("\n");
  return wordsIn(node);
}

function listLines(list: Element): string[] {
  return list.childNodes.filter(isElement).flatMap((item) => {
    if (isNote(item)) return [];
    const isList = (child: Node) => isElement(child) && /^[uo]l$/.test(child.tagName);
    const own = oneLine(
      item.childNodes
        .filter((child) => !isList(child))
        .map(wordsIn)
        .join(" "),
    );
    const inner = item.childNodes.filter(isElement).filter(isList).flatMap(listLines);
    return own ? [`- ${own}`, ...inner] : inner;
  });
}

/** Cells of a row with " | " between them: notes show neighbouring lines of this kind as a table again. */
function tableLines(table: Element): string[] {
  return rowsIn(table).map((row) =>
    row.childNodes
      .filter(isElement)
      .map((cell) => oneLine(wordsIn(cell)).replaceAll("|", "/"))
      .join(" | "),
  );
}

function rowsIn(element: Element): Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === "tr" ? [child] : rowsIn(child)));
}

function wordsIn(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!isElement(node) || isNote(node)) return "";
  if (node.tagName === "br") return "\n";
  const text = node.childNodes.map(wordsIn).join(/^(?:td|th|tr|table)$/.test(node.tagName) ? " " : "");
  // What begins with a hyphen or holds a stroke by itself would be taken for a list or a table.
  return node.tagName === "p" ? text.trim() : text;
}

/** Footnotes and endnotes, and the numbers that lead to them. */
function isNote(element: Element): boolean {
  return (
    element.attrs.some(({ name, value }) => name === "id" && /^(?:foot|end)note-/.test(value)) ||
    isNoteNumber(element)
  );
}

function isNoteNumber(element: Element): boolean {
  return element.tagName === "sup" && element.childNodes.some((child) => isElement(child) && isNote(child));
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
