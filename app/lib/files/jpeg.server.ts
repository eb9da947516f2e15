/** Markers of ISO/IEC 10918-1 (JPEG), table B.1. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const LONGEST_SIDE = 12_000;

/**
 * A JPEG picture without what cameras and programs write beside it: place, time, device, comments, previews. Kept is
 * what is needed to draw it: the frame and its tables, colour (ICC, Adobe), and which way is up, in an EXIF block of
 * our own. What follows the end of the picture is dropped.
 *
 * @returns undefined when it is no whole JPEG picture, or has a side of more than 12,000 pixels
 */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const kept: Buffer[] = [];
  let orientation = 1;
  let hasFrame = false;
  let at = 2;

  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return undefined;
    const body = bytes.subarray(at + 4, next);

    if (isFrame(marker)) {
      if (body.length < 5 || isTooLarge(body.readUInt16BE(3), body.readUInt16BE(1))) return undefined;
      hasFrame = true;
    }
    if (marker === APP1) orientation = readOrientation(body) ?? orientation;
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, next));
    at = next;
    if (marker !== SOS) continue;

    const end = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, end));
    at = end;
    if (bytes[at] === 0xff && bytes[at + 1] === EOI) {
      return hasFrame ? assembleFile(kept, orientation) : undefined;
    }
  }
  return undefined;
}

function assembleFile(kept: Buffer[], orientation: number): Buffer {
  const upright = orientation > 1 && orientation <= 8 ? [exifOf(orientation)] : [];
  return Buffer.concat([Buffer.from([0xff, SOI]), ...upright, ...kept, Buffer.from([0xff, EOI])]);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Frames, Huffman and arithmetic tables (C0 to CF), quantisation and restart (DB, DD), scans, and colour. */
function isNeeded(marker: number, body: Buffer): boolean {
  if (marker >= 0xc0 && marker <= 0xcf) return true;
  if (marker === SOS || marker === 0xdb || marker === 0xdd) return true;
  const begins = (word: string) => body.toString("latin1", 0, word.length) === word;
  if (marker === APP0) return begins("JFIF\0") && body.length === 14;
  if (marker === APP2) return begins("ICC_PROFILE\0");
  return marker === APP14 && begins("Adobe");
}

/** Where the coded picture ends: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return at;
  }
  return bytes.length;
}

function isTooLarge(width: number, height: number): boolean {
  return width > LONGEST_SIDE || height > LONGEST_SIDE;
}

/** Tag 0x0112 of the first directory of an EXIF block (CIPA DC-008); undefined when it is not there. */
function readOrientation(body: Buffer): number | undefined {
  if (body.toString("latin1", 0, 6) !== "Exif\0\0" || body.length < 14) return undefined;
  const tiff = body.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = read16(directory);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (read16(entry) === 0x0112) return read16(entry + 8);
  }
  return undefined;
}

/** An EXIF block that says which way is up and nothing else. */
function exifOf(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM\0*", "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
