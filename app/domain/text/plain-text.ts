import type { FoundWords } from "./found-words.ts";

/**
 * What was typed, as everything reads it that looks for something in a text: cues of the safety net, personal details,
 * names, words that two comments share, a search. Telephones, word processors and files write one and the same sentence
 * in many ways, and what is found must not depend on which. So one place makes them one:
 *
 * - a line break, a tab and several spaces are one space; an empty line stays a line break, because it parts sentences
 * - every kind of apostrophe, quotation mark and dash is the one on the keyboard, also where a file was read in the wrong
 *   encoding on its way here (canâ€™t, can?t)
 * - NFKC: full-width digits, ligatures, letters with their accent apart
 * - what cannot be seen is not there: zero-width spaces, soft hyphens, marks of direction
 * - what was written for a web page is text: `&rsquo;` and `<br>`
 *
 * Capitals and accents stay: a name is known by its capital. `fold` and `wordsOfText` take them away too.
 */
export type PlainText = {
  plain: string;
  /** The typed words behind a stretch of the plain text. */
  typedAt: (from: number, to: number) => FoundWords;
};

export function plainText(typed: string): PlainText {
  const found = (start: number, end: number) => ({ text: typed.slice(start, end), start, end });
  // Most passages hold nothing unusual; then both texts are one.
  if (typed.search(UNUSUAL) < 0) return { plain: typed, typedAt: found };

  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (part: string, start: number, end: number) => {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  const copy = (from: number, to: number) => {
    for (let place = from; place < to; place++) add(typed[place] ?? "", place, place + 1);
  };

  let done = 0;
  for (const { 0: unusual, index } of typed.matchAll(UNUSUAL)) {
    copy(done, index);
    done = index + unusual.length;
    add(toPlain(unusual), index, done);
  }
  copy(done, typed.length);
  return {
    plain: parts.join(""),
    typedAt: (from, to) => found(starts[from] ?? typed.length, to > from ? (ends[to - 1] ?? 0) : 0),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  quot: '"',
  ldquo: '"',
  rdquo: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ndash: "-",
  mdash: "-",
  hellip: "...",
};

const ENTITY = `&(?:amp;)*(#\\d{1,7}|#x[\\da-f]{1,6}|${Object.keys(ENTITIES).join("|")});`;
const APOSTROPHE = "[`´‘’‚‛‹›ʹʻʼʽʾʿˈˊˋ′‵՚᾽᾿῾׳ꞌ＇]";
const QUOTATION_MARK = "[“”„‟«»″‶＂]";
/** An apostrophe in UTF-8 that was read as Windows-1252, or given up as a question mark by what could not write it. */
const BROKEN_APOSTROPHE = "â€[™˜]|(?<=n)\\?(?=t(?![\\p{L}\\p{N}]))|(?<=[\\p{L}])\\ufffd(?=\\p{L})";
const SPACE = "[^\\S ][\\s\\u0085]*| (?=[\\s\\u0085])[\\s\\u0085]+|\\u0085[\\s\\u0085]*";

const UNUSUAL = new RegExp(
  `${ENTITY}|<br ?/?>|${BROKEN_APOSTROPHE}|${SPACE}|${APOSTROPHE}|${QUOTATION_MARK}|\\S\\p{M}+|[^ -~]`,
  "giu",
);

const WHOLE = {
  entity: new RegExp(`^${ENTITY}$`, "iu"),
  apostrophe: new RegExp(`^(?:${APOSTROPHE}|\\?|\\ufffd|â€[™˜])$`, "u"),
  quotationMark: new RegExp(`^${QUOTATION_MARK}$`, "u"),
};

function toPlain(unusual: string): string {
  const [, entity] = WHOLE.entity.exec(unusual) ?? [];
  if (entity) return plainText(characterOf(entity.toLowerCase())).plain;
  if (unusual.startsWith("<")) return " ";
  if (WHOLE.apostrophe.test(unusual)) return "'";
  if (WHOLE.quotationMark.test(unusual)) return '"';
  const plain = unusual.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  if (/^[\s\u0085]+$/u.test(plain))
    return plain.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u).length > 2 ? "\n" : " ";
  return plain.replace(/\p{Pd}/gu, "-").replace(/\p{Cf}/gu, "");
}

function characterOf(entity: string): string {
  if (!entity.startsWith("#")) return ENTITIES[entity] ?? "";
  const code = entity.startsWith("#x") ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
