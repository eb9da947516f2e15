import type { ListPlace } from "./styles.ts";
import { elementsIn, find, type Xml } from "./xml.ts";

type Level = { format: string; text: string; start: number };

/** The lists of a document: what stands before each entry, counted on as Word counts it, also after other text. */
export class Lists {
  readonly #levels = new Map<string, Map<number, Level>>();
  /** Two lists of the same kind count on together. */
  readonly #kinds = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(part: Xml | undefined) {
    const kinds = new Map<string, Map<number, Level>>();
    for (const element of part ? elementsIn(part) : []) {
      if (element.name === "abstractNum")
        kinds.set(element.attributes.abstractNumId ?? "", levelsIn(element));
      if (element.name !== "num") continue;
      const id = element.attributes.numId ?? "";
      const kind = find(element, "abstractNumId")?.attributes.val ?? "";
      const changed = elementsIn(element).filter(({ name }) => name === "lvlOverride");
      const levels = new Map(kinds.get(kind));
      for (const change of changed) {
        const at = Number(change.attributes.ilvl ?? 0);
        const start = find(change, "startOverride")?.attributes.val;
        const known = [...levelsIn(change).values()][0] ?? levels.get(at);
        if (known) levels.set(at, { ...known, start: start === undefined ? known.start : Number(start) });
      }
      this.#levels.set(id, levels);
      this.#kinds.set(id, changed.some((change) => find(change, "startOverride")) ? `own ${id}` : kind);
    }
  }

  /** What stands before the next entry at this place: "- ", "3. ", or nothing. */
  next({ list, level }: ListPlace): string {
    if (list === "0") return "";
    const levels = this.#levels.get(list);
    // A list that the file does not describe is shown with bullets, and so is one of which we do not know how.
    const found = levels?.get(level);
    if (!found || found.format === "bullet") return "- ";
    const kind = this.#kinds.get(list) ?? list;
    const counts = this.#counts.get(kind) ?? [];
    counts[level] = (counts[level] ?? found.start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(kind, counts);
    if (found.format === "none") return "";
    const mark = found.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const one = levels?.get(at);
      return one ? inFormat(counts[at] ?? one.start, one.format) : "";
    });
    return mark ? `${mark} ` : "";
  }
}

function levelsIn(element: Xml): Map<number, Level> {
  const levels = elementsIn(element).filter(({ name }) => name === "lvl");
  return new Map(
    levels.map((level) => [
      Number(level.attributes.ilvl ?? 0),
      {
        format: find(level, "numFmt")?.attributes.val ?? "decimal",
        text: find(level, "lvlText")?.attributes.val ?? `%${Number(level.attributes.ilvl ?? 0) + 1}.`,
        start: Number(find(level, "start")?.attributes.val ?? 1),
      },
    ]),
  );
}

function inFormat(count: number, format: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
  if (format === "lowerLetter") return letter;
  if (format === "upperLetter") return letter.toUpperCase();
  if (format === "lowerRoman") return inRoman(count);
  if (format === "upperRoman") return inRoman(count).toUpperCase();
  return format === "decimalZero" ? String(count).padStart(2, "0") : String(count);
}

const ROMAN = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function inRoman(count: number): string {
  let left = Math.min(count, 399);
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(left / value);
    left -= times * value;
    return sign.repeat(times);
  }).join("");
}
