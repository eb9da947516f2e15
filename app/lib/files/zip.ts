import { crc32, inflateRawSync } from "node:zlib";

/** What keeps a ZIP file from being read: it is none or broken, more than it may be, or made to be read in two ways. */
export type ZipFault = "broken" | "tooLarge" | "unsafe";

export type ZipRead = { ok: true; parts: Map<string, Buffer> } | { ok: false; fault: ZipFault };

type Entry = { name: string; isPacked: boolean; data: Buffer; sum: number; from: number; to: number };

class BadZip extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

const MOST_ENTRIES = 2000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** Does something that a ZIP program would open end here? PDF and picture files that do are two files in one. */
export function endsAsZip(bytes: Buffer): boolean {
  return findEnd(bytes) !== undefined;
}

/**
 * The parts of a ZIP file (PKWARE's APPNOTE), unpacked within a bound whatever the file says of its own sizes. Only the
 * plainest kind is taken: it begins and ends as one, with nothing between its parts, each under one name, and no name
 * twice or leading out of its folder, so that no two programs find different parts in it.
 *
 * @param mostBytes of everything in it, unpacked
 */
export function readZip(bytes: Buffer, mostBytes: number): ZipRead {
  try {
    const parts = new Map<string, Buffer>();
    let left = mostBytes;
    for (const { name, isPacked, data, sum } of entriesOf(bytes)) {
      if (parts.has(name)) throw new BadZip("unsafe");
      const part = isPacked ? inflatePart(data, left) : data;
      left -= part.length;
      if (left < 0) throw new BadZip("tooLarge");
      if (crc32(part) !== sum) throw new BadZip("broken");
      parts.set(name, part);
    }
    return { ok: true, parts };
  } catch (error) {
    if (error instanceof BadZip) return { ok: false, fault: error.fault };
    // An offset that leads outside the file.
    if (error instanceof RangeError) return { ok: false, fault: "broken" };
    throw error;
  }
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  if (end === undefined || bytes.readUInt32LE(0) !== LOCAL) throw new BadZip("broken");
  const count = bytes.readUInt16LE(end + 10);
  const first = bytes.readUInt32LE(end + 16);
  if (count === 0 || first + bytes.readUInt32LE(end + 12) !== end) throw new BadZip("broken");
  if (count > MOST_ENTRIES) throw new BadZip("tooLarge");

  const entries: Entry[] = [];
  let at = first;
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new BadZip("broken");
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    const method = bytes.readUInt16LE(at + 10);
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted || (method !== STORED && method !== DEFLATED) || !isOrdinaryName(name))
      throw new BadZip("unsafe");
    entries.push({ name, isPacked: method === DEFLATED, ...placeOf(bytes, at, first) });
    at += CENTRAL_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end) throw new BadZip("broken");
  requireNoGap(entries, first);
  return entries;
}

/** Where an entry stands and the bytes of it as they are packed. Its own header must name it as the list does. */
function placeOf(bytes: Buffer, entry: number, list: number): Pick<Entry, "data" | "sum" | "from" | "to"> {
  const size = bytes.readUInt32LE(entry + 20);
  const from = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(from) !== LOCAL) throw new BadZip("broken");
  const afterName = from + LOCAL_LENGTH + bytes.readUInt16LE(from + 26);
  const ownName = bytes.subarray(from + LOCAL_LENGTH, afterName);
  const listName = entry + CENTRAL_LENGTH;
  if (!ownName.equals(bytes.subarray(listName, listName + bytes.readUInt16LE(entry + 28))))
    throw new BadZip("unsafe");
  const start = afterName + bytes.readUInt16LE(from + 28);
  const end = start + size;
  if (end > list) throw new BadZip("broken");
  // Who packs while writing puts sum and sizes behind the data.
  const hasDescriptor = (bytes.readUInt16LE(entry + 8) & 8) !== 0;
  const to = hasDescriptor ? end + (bytes.readUInt32LE(end) === DESCRIPTOR ? 16 : 12) : end;
  return { data: bytes.subarray(start, end), sum: bytes.readUInt32LE(entry + 16), from, to };
}

/** Nothing lies before, between or behind the parts, and none of them within another. */
function requireNoGap(entries: readonly Entry[], list: number): void {
  let reached = 0;
  for (const { from, to } of entries.toSorted((one, other) => one.from - other.from)) {
    if (from !== reached) throw new BadZip("unsafe");
    reached = to;
  }
  if (reached !== list) throw new BadZip("unsafe");
}

function inflatePart(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new BadZip(error instanceof RangeError ? "tooLarge" : "broken");
  }
}

/** Nothing that leaves the folder it is unpacked to. */
function isOrdinaryName(name: string): boolean {
  return !/^[/\\]|\\|^[a-z]:|(^|\/)\.\.(\/|$)|\0/i.test(name);
}

function findEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    if (at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}
