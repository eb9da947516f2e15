import { readZip, type ZipFault } from "../files/zip.ts";

/** Bytes of all parts together. The largest real minutes come to a few; a bomb says nothing true about its own size. */
const MOST_UNPACKED = 40 * 1024 * 1024;
const REASONS = { broken: "notWord", tooLarge: "tooLarge", unsafe: "unsafe" } as const satisfies Record<
  ZipFault,
  Refusal
>;

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
 * The parts of a Word file (ECMA-376: a zip of XML).
 *
 * @throws RefusedFile
 */
export function unpackWord(bytes: Buffer): Map<string, Buffer> {
  const read = readZip(bytes, MOST_UNPACKED);
  if (!read.ok) throw new RefusedFile(REASONS[read.fault]);
  const { parts } = read;
  const main = parts.get("word/document.xml");
  if (!main || !parts.has("[Content_Types].xml")) throw new RefusedFile("notWord");
  // Word writes no document type; whoever does wants entities to be followed or multiplied.
  for (const [name, part] of parts)
    if (/\.(?:xml|rels)$/i.test(name) && hasDocumentType(part)) throw new RefusedFile("unsafe");
  return parts;
}

/** In UTF-8 or UTF-16: the signs are the same bytes but for the zeros between them. */
function hasDocumentType(part: Buffer): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(part.toString("latin1").replaceAll("\0", ""));
}
