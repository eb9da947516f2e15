import type { Block } from "./block.ts";
import { chooseForm, InlineReader, type Piece, textOfPieces } from "./inline.ts";
import type { LeftOutSoFar } from "./left-out.ts";
import type { Lists } from "./lists.ts";
import { headingIn, listIn, lookOf, type Styles } from "./styles.ts";
import { readRows } from "./tables.ts";
import { elementsIn, find, isOn, textIn, type Xml } from "./xml.ts";

export type Setting = {
  styles: Styles;
  lists: Lists;
  leftOut: LeftOutSoFar;
  /** The blocks of a document within the document. */
  readNested: (id: string) => Block[];
};

const LONGEST_HEADING = 150;

/** Reads the body of a document, or of a part of it, into paragraphs and tables in their order. */
export class BlockReader {
  readonly #setting: Setting;
  readonly #inline: InlineReader;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#inline = new InlineReader(setting.styles, setting.leftOut);
  }

  read(element: Xml): Block[] {
    return elementsIn(element).flatMap((child) => this.#readOne(child));
  }

  #readOne(element: Xml): Block[] {
    switch (element.name) {
      case "p":
        return this.#readParagraph(element);
      case "tbl":
        return this.#readTable(element);
      case "altChunk":
        return this.#setting.readNested(element.attributes.id ?? "");
      case "AlternateContent":
        return this.read(chooseForm(element));
      case "del":
      case "moveFrom":
        this.#setting.leftOut.add("deletions");
        return [];
      case "sdt":
        return this.#readControl(element);
      default:
        return /Pr$/.test(element.name) ? [] : this.read(element);
    }
  }

  #readControl(element: Xml): Block[] {
    const content = find(element, "sdtContent");
    if (!content) return [];
    if (!isOn(find(element, "sdtPr", "showingPlcHdr"))) return this.read(content);
    this.#setting.leftOut.add("prompts", textIn(content));
    return [];
  }

  #readParagraph(element: Xml): Block[] {
    const { styles, lists, leftOut } = this.#setting;
    const own = find(element, "pPr");
    const style = styles.get(find(own, "pStyle")?.attributes.val);
    const { pieces, boxes } = this.#inline.read(element, style.look);
    const inBoxes = boxes.flatMap((box) => this.read(box));
    const text = textOfPieces(pieces);
    if (text === "") return inBoxes;

    const place = listIn(own) ?? style.list;
    const isMarked = place !== undefined && place.list !== "0";
    const isStyled = headingIn(own) ?? style.isHeading;
    if (isStyled || looksLikeHeading(pieces, text)) {
      const title = withoutNumber(text);
      if (title.length < text.length) leftOut.add("headingNumbers", text.slice(0, -title.length));
      return [{ kind: "paragraph", text: title, isHeading: true, mark: "" }, ...inBoxes];
    }
    const mark = isMarked && lookOf(find(own, "rPr")).isHidden !== true ? lists.next(place) : "";
    return [{ kind: "paragraph", text, isHeading: false, mark }, ...inBoxes];
  }

  /** A table that only puts a frame around text is that text. */
  #readTable(element: Xml): Block[] {
    const rows = readRows(element, (cell) => this.read(cell), this.#setting.leftOut);
    if (rows.every(({ cells }) => cells.length <= 1)) return rows.flatMap(({ cells }) => cells.flat());
    const texts = rows.map(({ cells }) => cells.map(inOneLine));
    return [{ kind: "table", rows: texts }];
  }
}

/** A short line that is bold or underlined from end to end: many write their headings so. What goes on after a colon is none. */
function looksLikeHeading(pieces: readonly Piece[], text: string): boolean {
  const seen = pieces.filter((piece) => piece.text.trim() !== "");
  if (text.length > LONGEST_HEADING || /[.!?]$/.test(text) || text.includes("\n")) return false;
  if (seen.some(({ isStruck }) => isStruck)) return false;
  if (/:\s*\S/.test(text) && !/^(?:agenda\s+)?item\b|^\d/i.test(text)) return false;
  return seen.every(({ isBold }) => isBold) || seen.every(({ isUnderlined }) => isUnderlined);
}

/** Notes number their items themselves: "3. Parking", "2.1 Parking", "Item 4: Parking". A time stays. */
function withoutNumber(title: string): string {
  const rest = title.replace(
    /^(?:(?:agenda\s+)?item\s+\d{1,2}(?:\.\d)*[.):]?|\d{1,2}(?:\.\d)*[.):]|\d{1,2}(?:\.\d)+(?!\d))(?:\s*[-–—])?\s+(?=\S)/i,
    "",
  );
  return rest || title;
}

/** What stands in a cell, with a sign between what stood under each other. */
function inOneLine(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.filter(Boolean).join(", "))
      : `${numberOnly(block.mark)}${block.text}`,
  );
  return texts
    .map((text) => text.replace(/\s+/g, " ").replaceAll("|", "/").trim())
    .filter(Boolean)
    .reduce(
      (before, text) => (before === "" ? text : `${before}${/[.!?:;,]$/.test(before) ? " " : "; "}${text}`),
      "",
    );
}

function numberOnly(mark: string): string {
  return mark === "- " ? "" : mark;
}
