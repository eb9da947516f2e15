import type { LeftOutSoFar } from "./left-out.ts";
import { inFont, signOf } from "./signs.ts";
import { type Look, lookOf, type Styles } from "./styles.ts";
import { elementsIn, find, isOn, outermost, textIn, type Xml } from "./xml.ts";

/** A stretch of text that looks the same. */
export type Piece = { text: string; isStruck: boolean; isBold: boolean; isUnderlined: boolean };

/** What of a field is being read: what it is made of, which nobody sees, or what it shows. */
type Field = "code" | "result";

const SHOWN = new Set(["t", "sym", "blip", "imagedata"]);

/**
 * Reads what stands within paragraphs: visible text, with marks for what letters alone do not say. Everything that is not
 * text, or that cannot be seen, is counted. Fields go on from one paragraph to the next.
 */
export class InlineReader {
  readonly #styles: Styles;
  readonly #leftOut: LeftOutSoFar;
  readonly #fields: Field[] = [];
  #pieces: Piece[] = [];
  #boxes: Xml[] = [];

  constructor(styles: Styles, leftOut: LeftOutSoFar) {
    this.#styles = styles;
    this.#leftOut = leftOut;
  }

  /** @returns the pieces of a paragraph, and the text boxes that hang on it */
  read(paragraph: Xml, look: Look): { pieces: Piece[]; boxes: Xml[] } {
    this.#pieces = [];
    this.#boxes = [];
    this.#walkAll(paragraph, look);
    return { pieces: this.#pieces, boxes: this.#boxes };
  }

  #walkAll(element: Xml, look: Look): void {
    for (const child of elementsIn(element)) this.#walk(child, look);
  }

  #walk(element: Xml, look: Look): void {
    const { name, attributes } = element;
    switch (name) {
      case "r":
        this.#walkAll(element, this.#lookOfRun(element, look));
        return;
      case "t":
        this.#add(inFont(look.font, textIn(element)), look);
        return;
      case "tab":
      case "ptab":
        this.#add(" ", look);
        return;
      case "br":
      case "cr":
        this.#add("\n", look);
        return;
      case "noBreakHyphen":
        this.#add("-", look);
        return;
      case "sym":
        this.#addSign(attributes, look);
        return;
      case "fldChar":
        this.#stepField(element, look);
        return;
      case "del":
      case "moveFrom":
        this.#leftOut.add("deletions");
        return;
      case "footnoteReference":
      case "endnoteReference":
        this.#leftOut.add("footnotes");
        return;
      case "ruby":
        this.#addReading(element, look);
        return;
      case "sdt":
        this.#readControl(element, look);
        return;
      case "AlternateContent":
        this.#walkAll(chooseForm(element), look);
        return;
      case "txbxContent":
        this.#boxes.push(element);
        return;
      case "blip":
      case "imagedata":
        this.#leftOut.add("pictures");
        return;
      case "OLEObject":
      case "subDoc":
        this.#leftOut.add("embedded");
        return;
      case "hyperlink":
        if (attributes.id) this.#leftOut.add("links");
        this.#walkAll(element, look);
        return;
      case "oMath":
        this.#leftOut.add("equations");
        this.#walkAll(element, look);
        return;
      default:
        // Settings hold no text; and whatever else wraps text is only a wrapper.
        if (!/Pr$/.test(name)) this.#walkAll(element, look);
    }
  }

  #lookOfRun(run: Xml, around: Look): Look {
    const own = find(run, "rPr");
    const style = this.#styles.get(find(own, "rStyle")?.attributes.val);
    return { ...around, ...style.look, ...lookOf(own) };
  }

  #add(text: string, look: Look): void {
    if (look.isHidden) {
      if (text.trim()) this.#leftOut.add("hidden");
      return;
    }
    if (this.#fields.includes("code")) {
      if (text.trim()) this.#leftOut.add("codes", text);
      return;
    }
    const isStruck = look.isStruck ?? false;
    const isBold = look.isBold ?? false;
    const isUnderlined = look.isUnderlined ?? false;
    this.#pieces.push({ text, isStruck, isBold, isUnderlined });
  }

  #addSign({ font = "", char = "" }: Record<string, string>, look: Look): void {
    const code = Number.parseInt(char, 16);
    const sign = Number.isNaN(code) ? undefined : signOf(font, code);
    if (sign) this.#add(sign, look);
    else this.#leftOut.add("signs");
  }

  /** How a word is said, in brackets behind it. */
  #addReading(element: Xml, look: Look): void {
    const base = find(element, "rubyBase");
    const reading = find(element, "rt");
    if (base) this.#walkAll(base, look);
    if (!reading || outermost(reading, SHOWN).length === 0) return;
    this.#add(" (", look);
    this.#walkAll(reading, look);
    this.#add(")", look);
  }

  #stepField(element: Xml, look: Look): void {
    const type = element.attributes.fldCharType;
    if (type === "end") this.#fields.pop();
    if (type === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = "result";
    if (type !== "begin") return;
    const box = find(element, "ffData", "checkBox");
    const list = find(element, "ffData", "ddList");
    if (box) this.#add((isOn(find(box, "checked")) ?? isOn(find(box, "default"))) ? "☒" : "☐", look);
    if (list) {
      const entries = elementsIn(list).filter(({ name }) => name === "listEntry");
      this.#add(entries[Number(find(list, "result")?.attributes.val ?? 0)]?.attributes.val ?? "", look);
    }
    this.#fields.push("code");
  }

  /** A box to tick shows whether it is ticked whatever sign it is drawn by; what asks to be filled in says nothing. */
  #readControl(element: Xml, look: Look): void {
    const settings = find(element, "sdtPr");
    const content = find(element, "sdtContent");
    const box = find(settings, "checkbox");
    if (box) this.#add(isOn(find(box, "checked")) ? "☒" : "☐", look);
    else if (content && isOn(find(settings, "showingPlcHdr"))) this.#leftOut.add("prompts", textIn(content));
    else if (content) this.#walkAll(content, look);
  }
}

/** A file may hold the same thing for newer and older programs: the first form that shows something. */
export function chooseForm(element: Xml): Xml {
  const forms = elementsIn(element).filter(({ name }) => name === "Choice" || name === "Fallback");
  return forms.find((form) => outermost(form, SHOWN).length > 0) ?? forms[0] ?? element;
}

/** The text of pieces, with what is struck through named as such. */
export function textOfPieces(pieces: readonly Piece[]): string {
  let text = "";
  for (let at = 0; at < pieces.length; ) {
    const { isStruck } = pieces[at] ?? { isStruck: false };
    const end = pieces.findIndex((piece, index) => index > at && piece.isStruck !== isStruck);
    const to = end < 0 ? pieces.length : end;
    const run = pieces
      .slice(at, to)
      .map((piece) => piece.text)
      .join("");
    const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run) ?? [];
    text += isStruck && words ? `${before}[struck out: ${words}]${after}` : run;
    at = to;
  }
  return text
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .join("\n")
    .trim();
}
