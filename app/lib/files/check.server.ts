import { stripJpeg } from "./jpeg.server.ts";
import { stripPng } from "./png.server.ts";
import { endsAsZip, readZip } from "./zip.ts";

/** The kinds of file that are taken: as browsers and phones name them, and what they are served as. */
export const FILE_KINDS = {
  pdf: { extensions: ["pdf"], type: "application/pdf" },
  docx: {
    extensions: ["docx"],
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  png: { extensions: ["png"], type: "image/png" },
  jpeg: { extensions: ["jpg", "jpeg"], type: "image/jpeg" },
} as const;

export type FileKind = keyof typeof FILE_KINDS;

export type Checked =
  | { ok: true; kind: FileKind; bytes: Buffer }
  | { ok: false; reason: "kind" | "mismatch" | "unsafe" };

/** Word documents are about a tenth of what they unpack to; a bomb is a thousandth. */
const MOST_UNPACKED = 60_000_000;

/**
 * Looks at what a file is, not only at its name, and takes out of pictures what says where and when they were taken.
 *
 * @returns the bytes to keep; or that the kind is not taken, that name and content differ, or that it holds more than it
 * should: it is damaged, two files in one, or unpacks without end
 */
export function checkFile(name: string, bytes: Buffer): Checked {
  const extension = /\.([a-z]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = kindsOf().find((one) => (FILE_KINDS[one].extensions as readonly string[]).includes(extension));
  if (!kind) return { ok: false, reason: "kind" };
  if (!beginsAs(kind, bytes)) return { ok: false, reason: "mismatch" };
  const kept = KEEP[kind](bytes);
  return kept ? { ok: true, kind, bytes: kept } : { ok: false, reason: "unsafe" };
}

const KEEP: Record<FileKind, (bytes: Buffer) => Buffer | undefined> = {
  pdf: (bytes) => (isWholePdf(bytes) ? bytes : undefined),
  docx: (bytes) => (isWord(bytes) ? bytes : undefined),
  png: stripPng,
  jpeg: stripJpeg,
};

function beginsAs(kind: FileKind, bytes: Buffer): boolean {
  const begins = (hex: string) => bytes.subarray(0, hex.length / 2).toString("hex") === hex;
  switch (kind) {
    case "pdf":
      return /^%PDF-[12]\.\d/.test(bytes.toString("latin1", 0, 8));
    case "docx":
      return begins("504b0304");
    case "png":
      return begins("89504e470d0a1a0a");
    case "jpeg":
      return begins("ffd8ff");
  }
}

/** Ends as a PDF does, with nothing behind it that another program would open. */
function isWholePdf(bytes: Buffer): boolean {
  const tail = bytes.toString("latin1", Math.max(0, bytes.length - 1024));
  return /%%EOF\s*$/.test(tail) && !endsAsZip(bytes);
}

/** A Word document without macros. */
function isWord(bytes: Buffer): boolean {
  const read = readZip(bytes, MOST_UNPACKED);
  if (!read.ok || !read.parts.has("[Content_Types].xml") || !read.parts.has("word/document.xml"))
    return false;
  return ![...read.parts.keys()].some((name) =>
    /vbaProject|\.(exe|js|vbs|bat|cmd|scr|html?|svg)$/i.test(name),
  );
}

function kindsOf(): FileKind[] {
  return Object.keys(FILE_KINDS) as FileKind[];
}
