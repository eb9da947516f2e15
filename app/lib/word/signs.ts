/** What fonts of signs draw for the codes that minutes use: ticks, boxes, bullets and arrows. */
const WINGDINGS: Record<number, string> = {
  74: "☺",
  108: "●",
  110: "■",
  111: "☐",
  113: "☐",
  118: "❖",
  159: "•",
  167: "▪",
  168: "☐",
  216: "➢",
  223: "←",
  224: "→",
  232: "➔",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};
const WINGDINGS_2: Record<number, string> = {
  79: "✗",
  80: "✓",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  163: "☐",
};
const SYMBOL: Record<number, string> = {
  97: "α",
  98: "β",
  109: "μ",
  163: "≤",
  172: "←",
  174: "→",
  176: "°",
  177: "±",
  179: "≥",
  180: "×",
  183: "•",
};

/** The sign of Unicode for a code in a font; undefined where we do not know what that font draws. */
export function signOf(font: string, code: number): string | undefined {
  // Word keeps the codes of such fonts where Unicode has no letters.
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name === "wingdings") return WINGDINGS[own];
  if (name === "wingdings 2") return WINGDINGS_2[own];
  if (name === "symbol") return SYMBOL[own];
  return code < 0xf000 || code > 0xf0ff ? String.fromCodePoint(code) : undefined;
}

/** Letters as a font of signs draws them; those that we do not know stay. */
export function inFont(font: string | undefined, text: string): string {
  if (!font || !/^(?:wingdings(?: 2)?|symbol)$/i.test(font)) return text;
  return [...text].map((letter) => signOf(font, letter.codePointAt(0) ?? 0) ?? letter).join("");
}
