import { stripJpeg } from "./jpeg.server.ts";
import { lookIntoOffice } from "./office.ts";
import { stripPng } from "./png.server.ts";
import { endsAsZip } from "./zip.ts";

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

/**
 * Why a file is not taken, by what whoever sends it can do about it. Of kinds that are not taken: other texts, other pictures,
 * tables, slides. Of those that are: it is of another kind than its name says, has a password, macros, parts that could run,
 * ends too early, is two files in one, or a picture is too large.
 */
export type FileFault =
  | "kind"
  | "otherText"
  | "otherPicture"
  | "otherTable"
  | "slides"
  | "mismatch"
  | "locked"
  | "macros"
  | "active"
  | "brokenPdf"
  | "broken"
  | "brokenPicture";

export type Checked = { ok: true; kind: FileKind; bytes: Buffer } | { ok: false; reason: FileFault };

/**
 * Looks at what a file is, not only at its name, and takes out of pictures what says where and when they were taken.
 *
 * @returns the bytes to keep, or why it is not taken
 */
export function checkFile(name: string, bytes: Buffer): Checked {
  const extension = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = kindsOf().find((one) => (FILE_KINDS[one].extensions as readonly string[]).includes(extension));
  if (!kind) return { ok: false, reason: faultOfKind(extension) };
  // Word seals a document with a password into the frame of its older kind.
  if (kind === "docx" && beginsWith(bytes, "d0cf11e0")) return { ok: false, reason: "locked" };
  if (!beginsAs(kind, bytes)) return { ok: false, reason: "mismatch" };
  return KEEP[kind](bytes);
}

/** What people have beside the kinds that are taken, each with a way to make one of these of it. */
const OTHERS: readonly (readonly [FileFault, RegExp])[] = [
  ["otherText", /^(?:doc|docm|dot|dotx|dotm|odt|rtf|pages|wps|txt|md|htm|html|mht|msg|eml|xps)$/],
  ["otherPicture", /^(?:heic|heif|webp|avif|gif|bmp|tiff?|jfif|jxl|raw|psd|svg)$/],
  ["otherTable", /^(?:xlsx?|xlsm|ods|csv|tsv|numbers)$/],
  ["slides", /^(?:pptx?|pptm|ppsx?|odp|key)$/],
];

function faultOfKind(extension: string): FileFault {
  return OTHERS.find(([, pattern]) => pattern.test(extension))?.[0] ?? "kind";
}

const KEEP: Record<FileKind, (bytes: Buffer) => Checked> = {
  pdf: (bytes) => (isWholePdf(bytes) ? { ok: true, kind: "pdf", bytes } : { ok: false, reason: "brokenPdf" }),
  docx: (bytes) => {
    const fault = lookIntoOffice(bytes);
    return fault ? { ok: false, reason: fault } : { ok: true, kind: "docx", bytes };
  },
  png: (bytes) => picture("png", stripPng(bytes)),
  jpeg: (bytes) => picture("jpeg", stripJpeg(bytes)),
};

function picture(kind: FileKind, bytes: Buffer | undefined): Checked {
  return bytes ? { ok: true, kind, bytes } : { ok: false, reason: "brokenPicture" };
}

function beginsAs(kind: FileKind, bytes: Buffer): boolean {
  switch (kind) {
    case "pdf":
      return beginsAsPdf(bytes);
    case "docx":
      return beginsWith(bytes, "504b0304");
    case "png":
      return beginsWith(bytes, "89504e470d0a1a0a");
    case "jpeg":
      return beginsWith(bytes, "ffd8ff");
  }
}

function beginsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString("hex") === hex;
}

/**
 * PDF lets other bytes stand before its own, 1,024 at most (ISO 32000, annex H): scanners and mail programs leave lines there.
 * What another program would take for its own kind of file is none of them.
 */
function beginsAsPdf(bytes: Buffer): boolean {
  const start = bytes.toString("latin1", 0, 1024 + "%PDF-1.0".length);
  const at = /%PDF-[12]\.\d/.exec(start)?.index ?? -1;
  if (at < 0 || at > 1024) return false;
  const isPage = start.replaceAll("\0", " ").replace(/^ï»¿/, "").trimStart().startsWith("<");
  return !isPage && !OTHER_BEGINNINGS.some((other) => start.startsWith(other));
}

/** Archives, pictures, programs and older documents, as letters of Latin-1. */
const OTHER_BEGINNINGS = ["PK", "GIF8", "MZ", "#!", "\x7fELF", "\x89PNG", "\xff\xd8\xff", "\xd0\xcf\x11\xe0"];

/** Ends as a PDF does, with nothing behind it that another program would open: white space, and zeros up to a whole block. */
function isWholePdf(bytes: Buffer): boolean {
  let end = bytes.length;
  while (end > 0 && FILLING.has(bytes[end - 1] ?? -1)) end -= 1;
  return bytes.toString("latin1", Math.max(0, end - 5), end) === "%%EOF" && !endsAsZip(bytes);
}

const FILLING = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x1a]);

function kindsOf(): FileKind[] {
  return Object.keys(FILE_KINDS) as FileKind[];
}
