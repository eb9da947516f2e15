import { posix } from "node:path";
import { readZip, type ZipFault } from "../files/zip.ts";
import { elementsIn, parseXml } from "./xml.ts";

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

export type Parts = ReadonlyMap<string, Buffer>;

/** A part that another one leads to: what for, and where it is. */
export type Related = { id: string; type: string; target: string };

/**
 * The parts of a Word file (ECMA-376: a zip of XML), and which of them is the document: whichever the file says.
 *
 * @throws RefusedFile
 */
export function unpackWord(bytes: Buffer): { parts: Parts; main: string } {
  const read = readZip(bytes, MOST_UNPACKED);
  if (!read.ok) throw new RefusedFile(REASONS[read.fault]);
  const { parts } = read;
  // Word writes no document type; whoever does wants entities to be followed or multiplied.
  for (const [name, part] of parts)
    if (/\.(?:xml|rels)$/i.test(name) && hasDocumentType(part)) throw new RefusedFile("unsafe");
  const main = relatedTo(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (!main || !parts.has(main) || !parts.has("[Content_Types].xml")) throw new RefusedFile("notWord");
  return { parts, main };
}

/** What a part leads to within the file; the file itself is the part without a name. */
export function relatedTo(parts: Parts, part: string): Related[] {
  const folder = posix.dirname(part);
  const bytes = parts.get(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  if (!bytes) return [];
  return elementsIn(parseXml(bytes))
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes: { Id = "", Type = "", Target = "" } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      target: Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target),
    }));
}

/** In UTF-8 or UTF-16: the signs are the same bytes but for the zeros between them. */
function hasDocumentType(part: Buffer): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(part.toString("latin1").replaceAll("\0", ""));
}
