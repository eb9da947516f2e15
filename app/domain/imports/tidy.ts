/** The names of signs that survey programs leave in what people wrote. */
const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  pound: "£",
  euro: "€",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  eacute: "é",
};

/**
 * Somebody's words without what programs made of them: `_x000D_` for the end of a line, signs of HTML, and controls that
 * nobody can see. Signs are read once: what somebody wrote about `&amp;amp;` stays theirs.
 */
export function tidyAnswer(text: string): string {
  return UNUSUAL.test(text) ? withoutSigns(text) : text.trim();
}

/** Most answers hold nothing of the kind. */
const UNUSUAL = /[<&\u2028\u2029]|_x|[^\P{Cc}\n]|\n\n\n|[ \t]\n/u;

function withoutSigns(text: string): string {
  return text
    .replace(/_x000D_\n?/gi, "\n")
    .replace(/_x([\dA-F]{4})_/gi, (_, code: string) => letterOf(Number.parseInt(code, 16)))
    .replace(/<br\s*\/?>|<\/p>|<\/div>/gi, "\n")
    .replace(/<\/?(?:p|div|span|b|i|em|strong|font|u)(?:\s[^<>]*)?>/gi, "")
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, readSign)
    .replace(/[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function readSign(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (decimal) return letterOf(Number(decimal));
  if (hexadecimal) return letterOf(Number.parseInt(hexadecimal, 16));
  return NAMED[name?.toLowerCase() ?? ""] ?? whole;
}

/** A control is no letter that anybody wrote. */
function letterOf(code: number): string {
  if (code === 9 || code === 10 || code === 13) return "\n";
  if (code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return "";
  return String.fromCodePoint(code);
}
