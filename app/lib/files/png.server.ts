import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LONGEST_SIDE = 12_000;

/** The chunks that draw the picture (W3C PNG, section 11). Texts, times, EXIF and private chunks are not among them. */
const NEEDED = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "sRGB",
  "cHRM",
  "sBIT",
  "bKGD",
  "pHYS",
]);

/**
 * A PNG picture without texts, times, EXIF and anything after its end.
 *
 * @returns undefined when it is no whole PNG picture, or has a side of more than 12,000 pixels
 */
export function stripPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const kept: Buffer[] = [SIGNATURE];
  let hasData = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const next = at + 12 + length;
    if (next > bytes.length) return undefined;
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(next - 4)) return undefined;
    if ((kept.length === 1) !== (type === "IHDR")) return undefined;
    if (type === "IHDR" && !isSized(bytes, at + 8)) return undefined;
    // A capital first letter means that the picture cannot be drawn without it.
    if (!NEEDED.has(type) && /^[A-Z]/.test(type)) return undefined;
    if (type === "IDAT") hasData = true;
    if (NEEDED.has(type)) kept.push(bytes.subarray(at, next));
    if (type === "IEND") return hasData ? Buffer.concat(kept) : undefined;
    at = next;
  }
  return undefined;
}

function isSized(bytes: Buffer, at: number): boolean {
  const [width, height] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
  return width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE;
}
