/** How the bytes of a file are letters, in words for whoever chooses. */
export const ENCODINGS = {
  utf8: "UTF-8, as most programs write now",
  windows1252: "Windows (Western Europe), as older versions of Excel write",
  macRoman: "Mac, as older versions of Excel for Mac write",
  utf16le: "Unicode text (UTF-16), as Excel writes it",
  utf16be: "Unicode text (UTF-16, the other way round)",
} as const;

export type Encoding = keyof typeof ENCODINGS;

const LABELS: Record<Exclude<Encoding, "utf8">, string> = {
  windows1252: "windows-1252",
  macRoman: "macintosh",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
};

/** So many bytes say how the rest is written. */
const LOOKED_AT = 65_536;

/** What English words have beside the letters of ASCII: what a wrong encoding shows in its place is hardly ever among them. */
const LIKELY = new Set("‘’“”–—…•£€°½¼©®éèêëáàâäãçñíìîïóòôöúùûüÉÈÀÇÖÜ\u00a0");

/** The text that bytes are in an encoding. A byte that is no UTF-8 is read as Windows writes it, and the rest stays. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== "utf8") return new TextDecoder(LABELS[encoding]).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeMixed(bytes);
  }
}

/** Guesses by the bytes: marks at the beginning, zeros between letters, whole letters of UTF-8, and else the likelier letters. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf16le";
  if (first === 0xfe && second === 0xff) return "utf16be";
  const start = bytes.subarray(0, LOOKED_AT);
  const wide = guessWide(start);
  if (wide) return wide;
  const { whole, broken } = countLetters(bytes);
  // A single byte of another program in a file of UTF-8, which is pasted into it.
  if (broken === 0 || whole >= broken) return "utf8";
  return likelihood(bytes, "macRoman") > likelihood(bytes, "windows1252") ? "macRoman" : "windows1252";
}

/** English in UTF-16 has a zero in nearly every second place. A file with zeros elsewhere is no text. */
function guessWide(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = bytes.length / 2;
  if (bytes.length > 8 && odd > most * 0.4 && even < most * 0.05) return "utf16le";
  if (bytes.length > 8 && even > most * 0.4 && odd < most * 0.05) return "utf16be";
  return undefined;
}

/** How many letters outside ASCII are whole in UTF-8, and how many bytes belong to none. */
function countLetters(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfLetter(bytes, at);
    if (length > 1) whole += 1;
    if (length === 0) broken += 1;
    at += length || 1;
  }
  return { whole, broken };
}

/** Of the letter of UTF-8 that begins here; 0 where none does. */
function lengthOfLetter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (first >= 0xf5 || length === 0 || at + length > bytes.length) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function decodeMixed(bytes: Uint8Array): string {
  const strict = new TextDecoder("utf-8", { ignoreBOM: true });
  const other = new TextDecoder("windows-1252");
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfLetter(bytes, at);
    if (length === 0) {
      parts.push(strict.decode(bytes.subarray(from, at)), other.decode(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += length || 1;
  }
  parts.push(strict.decode(bytes.subarray(from)));
  return parts.join("").replace(/^\ufeff/, "");
}

function likelihood(bytes: Uint8Array, encoding: Encoding): number {
  let sum = 0;
  for (const letter of decode(bytes.subarray(0, LOOKED_AT), encoding)) {
    if (letter.charCodeAt(0) > 0x7f) sum += LIKELY.has(letter) ? 1 : -1;
  }
  return sum;
}
