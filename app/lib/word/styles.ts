import { elementsIn, find, isOn, type Xml } from "./xml.ts";

/** How letters look, as far as it changes what they say. Undefined is as what they stand in. */
export type Look = {
  isHidden?: boolean | undefined;
  isStruck?: boolean | undefined;
  isBold?: boolean | undefined;
  isUnderlined?: boolean | undefined;
  font?: string | undefined;
};

/** A style with all that it takes over from those it is based on. */
export type Style = { look: Look; isHeading: boolean; list: ListPlace | undefined };

/** Which list a paragraph is in, and how deep. */
export type ListPlace = { list: string; level: number };

const PLAIN: Style = { look: {}, isHeading: false, list: undefined };
const DEEPEST = 20;

export class Styles {
  readonly #byId = new Map<string, Xml>();
  readonly #known = new Map<string, Style>();

  constructor(part: Xml | undefined) {
    for (const style of part ? elementsIn(part) : [])
      if (style.name === "style") this.#byId.set(style.attributes.styleId ?? "", style);
  }

  get(id: string | undefined): Style {
    if (id === undefined) return PLAIN;
    const known = this.#known.get(id) ?? this.#resolve(id, DEEPEST);
    this.#known.set(id, known);
    return known;
  }

  #resolve(id: string, left: number): Style {
    const style = this.#byId.get(id);
    // A file may name a style that it does not describe: Word's own are known by their names.
    if (!style) return { ...PLAIN, isHeading: isNamedHeading(id) };
    const basedOn = find(style, "basedOn")?.attributes.val;
    const base = basedOn && left > 0 ? this.#resolve(basedOn, left - 1) : PLAIN;
    const own = find(style, "pPr");
    return {
      look: { ...base.look, ...lookOf(find(style, "rPr")) },
      isHeading:
        headingIn(own) ?? (isNamedHeading(find(style, "name")?.attributes.val ?? "") || base.isHeading),
      list: listIn(own) ?? base.list,
    };
  }
}

function isNamedHeading(name: string): boolean {
  return /^heading\s?[1-9]$/i.test(name);
}

/** Whether a paragraph stands in the outline of the document; undefined where it does not say. */
export function headingIn(settings: Xml | undefined): boolean | undefined {
  const level = find(settings, "outlineLvl")?.attributes.val;
  return level === undefined ? undefined : Number(level) < 9;
}

export function listIn(settings: Xml | undefined): ListPlace | undefined {
  const place = find(settings, "numPr");
  const list = find(place, "numId")?.attributes.val;
  return list === undefined ? undefined : { list, level: Number(find(place, "ilvl")?.attributes.val ?? 0) };
}

/** What a run or a style says of its letters itself. */
export function lookOf(settings: Xml | undefined): Look {
  if (!settings) return {};
  const fonts = find(settings, "rFonts")?.attributes;
  const look: Look = {
    isHidden: isOn(find(settings, "vanish")),
    isStruck: isOn(find(settings, "strike")) || isOn(find(settings, "dstrike")),
    isBold: isOn(find(settings, "b")),
    isUnderlined: isOn(find(settings, "u")),
    font: fonts?.ascii ?? fonts?.hAnsi,
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
