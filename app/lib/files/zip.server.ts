import { inflateRawSync } from "node:zlib";

/** What a ZIP file says of itself, as far as we read it. */
export type ZipEntry = { name: string; size: number };

const MOST_ENTRIES = 2000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Does something that a ZIP program would open end here? PDF and picture files that do are two files in one. */
export function endsAsZip(bytes: Buffer): boolean {
  return findEnd(bytes) !== undefined;
}

/**
 * The entries of a ZIP file that begins and ends as one and unpacks to no more than it may. Each entry is unpacked to
 * see: what the file says about its sizes may be a lie.
 *
 * @param mostBytes of everything in it, unpacked
 * @returns undefined when it is broken, encrypted, too large or not only a ZIP file
 */
export function readZipEntries(bytes: Buffer, mostBytes: number): ZipEntry[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined || bytes.length < END_LENGTH || bytes.readUInt32LE(0) !== LOCAL) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_ENTRIES) return undefined;

  try {
    const entries: ZipEntry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    let left = mostBytes;
    for (let index = 0; index < count; index++) {
      if (bytes.readUInt32LE(at) !== CENTRAL) return undefined;
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
      const size = unpackedSize(bytes, at, left);
      if (size === undefined || !isOrdinaryName(name)) return undefined;
      left -= size;
      entries.push({ name, size });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return at === end ? entries : undefined;
  } catch {
    // An offset that leads outside the file, or data that cannot be unpacked or is more than it may be.
    return undefined;
  }
}

function unpackedSize(bytes: Buffer, central: number, most: number): number | undefined {
  const isEncrypted = (bytes.readUInt16LE(central + 8) & 1) === 1;
  const method = bytes.readUInt16LE(central + 10);
  const packedSize = bytes.readUInt32LE(central + 20);
  const local = bytes.readUInt32LE(central + 42);
  if (isEncrypted || bytes.readUInt32LE(local) !== LOCAL) return undefined;

  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packedSize > central) return undefined;
  if (method === 0) return packedSize <= most ? packedSize : undefined;
  if (method !== 8 || most <= 0) return undefined;
  return inflateRawSync(bytes.subarray(start, start + packedSize), { maxOutputLength: most }).length;
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
