import { readZip } from "./zip.ts";

/** Word documents are about a tenth of what they unpack to; a bomb is a thousandth. */
const MOST_UNPACKED = 60_000_000;

/** Parts that run when somebody opens them. */
const PROGRAMS =
  /vbaProject|vbaData|\.(?:exe|dll|com|scr|msi|cpl|jse?|vbs?|vbe|wsf|wsh|hta|ps1|bat|cmd|sh|jar|lnk|reg|chm|app)$/i;

/** Pages and drawings are ordinary within a document: Outlook puts its text there, and Word its icons. */
const CAN_HOLD_SCRIPT = /\.(?:x?html?|mht|svg)$/i;

/** What makes one of them do something by itself. A page in UTF-16 has a zero beside each letter. */
const SCRIPT =
  /<\s*script|\bjavascript\s*:|\bvbscript\s*:|<[^>]*\son[a-z]{3,20}\s*=|<\s*(?:iframe|object|embed|foreignObject)\b/i;

/** @returns what is wrong with a Word document; undefined where it can be kept */
export function lookIntoOffice(bytes: Buffer): "macros" | "active" | "broken" | undefined {
  const read = readZip(bytes, MOST_UNPACKED);
  if (!read.ok || !read.parts.has("[Content_Types].xml")) return "broken";
  const names = [...read.parts.keys()];
  // Which part is the document is said elsewhere, and some programs call it document2.xml.
  if (!names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return "broken";
  const types = read.parts.get("[Content_Types].xml")?.toString("latin1").replaceAll("\0", "") ?? "";
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject|vbaData/i.test(name))) return "macros";
  if (names.some((name) => PROGRAMS.test(name))) return "active";
  for (const [name, part] of read.parts)
    if (CAN_HOLD_SCRIPT.test(name) && SCRIPT.test(part.toString("latin1").replaceAll("\0", "")))
      return "active";
  return undefined;
}
