import { inflateRawSync } from "node:zlib";

/** Bytes of all parts together. The largest real minutes come to a few; a bomb says nothing true about its own size. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_PARTS = 2000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Why a file is not read: what it is not, or what it holds too much of. */
export type Refusal = "notWord" | "tooLarge" | "unsafe";

export class RefusedFile extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The parts of a Word file (ECMA-376: a zip of XML), unpacked within a bound whatever the file says about itself. Only
 * the plainest kind of zip is taken, in which no two readers find different parts.
 *
 * @throws RefusedFile
 */
export function unpackWord(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let left = MOST_UNPACKED;
  for (const { name, method, start, size } of entriesOf(bytes)) {
    if (parts.has(name)) throw new RefusedFile("unsafe");
    const packed = bytes.subarray(start, start + size);
    const part = method === 8 ? inflate(packed, left) : packed;
    left -= part.length;
    if (left < 0) throw new RefusedFile("tooLarge");
    parts.set(name, part);
  }
  const main = parts.get("word/document.xml");
  if (!main || !parts.has("[Content_Types].xml")) throw new RefusedFile("notWord");
  // Word writes no document type; whoever does wants entities to be followed or multiplied.
  for (const [name, part] of parts)
    if (/\.(?:xml|rels)$/i.test(name) && hasDocumentType(part)) throw new RefusedFile("unsafe");
  return parts;
}

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isBomb = error instanceof RangeError;
    throw new RefusedFile(isBomb ? "tooLarge" : "notWord");
  }
}

/** In UTF-8 or UTF-16: the signs are the same bytes but for the zeros between them. */
function hasDocumentType(part: Buffer): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(part.toString("latin1").replaceAll("\0", ""));
}

function* entriesOf(bytes: Buffer) {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== LOCAL) throw new RefusedFile("notWord");
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new RefusedFile("notWord");
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  // Nothing in front of the zip and nothing between its parts, so that offsets mean one thing.
  if (start + bytes.readUInt32LE(end + 12) !== end) throw new RefusedFile("notWord");
  if (count > MOST_PARTS) throw new RefusedFile("tooLarge");

  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new RefusedFile("notWord");
    const [flags, method, size] = [
      bytes.readUInt16LE(at + 8),
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
    ];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString("utf8", at + 46, at + 46 + (lengths[0] ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
    if (flags & 1 || (method !== 0 && method !== 8)) throw new RefusedFile("unsafe");
    if (local + 30 > start || bytes.readUInt32LE(local) !== LOCAL) throw new RefusedFile("notWord");
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (data + size > start) throw new RefusedFile("notWord");
    yield { name, method, start: data, size };
  }
}
