import type { Result } from "../result.ts";
/**
 * The text of a file as spreadsheets write it: UTF-8 with or without a mark of bytes, UTF-16 with one, or else
 * Windows-1252, in which every byte is a letter. Every line ends in LF afterwards, those within a cell too.
 */
export function textOfFile(bytes: Uint8Array): Result<{ text: string }, "workbook" | "notText"> {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return { ok: false, reason: "workbook" };
  if (first === 0xd0 && second === 0xcf) return { ok: false, reason: "workbook" };
  const text = decode(bytes);
  // No spreadsheet writes a NUL: this is some other kind of file, or one that is made to do harm.
  if (text.includes("\0")) return { ok: false, reason: "notText" };
  return { ok: true, text: text.replace(/\r\n?/g, "\n") };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
