import type { UploadedFile } from "#app/lib/fields.ts";
import type { LeftOut } from "#app/lib/word/left-out.ts";
import { readWord } from "#app/lib/word/read-word.server.ts";
import type { Result } from "../../result.ts";
import { MOST_ITEMS } from "../items/queries.server.ts";
import type { NOT_READ } from "./form.ts";
import { type ImportedItem, itemsFromPassages, passagesFromText } from "./items.ts";

export type Read = Result<{ items: ImportedItem[]; leftOut: LeftOut }, keyof typeof NOT_READ>;

/** Reads a Word file or pasted text into items. Nothing is saved: what comes out is a preview. */
export async function readToImport({
  file,
  text,
}: {
  file: UploadedFile | null;
  text: string;
}): Promise<Read> {
  const read = file
    ? await readWord(file.bytes)
    : { ok: true as const, passages: passagesFromText(text), leftOut: [] };
  if (!read.ok) return read;
  const items = itemsFromPassages(read.passages);
  if (items.length === 0) return { ok: false, reason: "empty" };
  if (items.length > MOST_ITEMS) return { ok: false, reason: "tooMany" };
  return { ok: true, items, leftOut: read.leftOut };
}
