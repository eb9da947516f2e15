import { parentPort, workerData } from "node:worker_threads";
import mammoth from "mammoth";
import { passagesOf } from "./passages.ts";
import { RefusedFile, unpackWord } from "./unpack.ts";

/** Runs in a thread of its own, which can be ended: whatever a file makes of its reader, the service goes on. */
const bytes = Buffer.from(workerData as Uint8Array);

try {
  const parts = unpackWord(bytes);
  const options = {
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    externalFileAccess: false,
  };
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, options);
  parentPort?.postMessage({ ok: true, passages: passagesOf(value), leftOut: leftOutOf(parts) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof RefusedFile ? error.reason : "notWord" });
}

/** What the file holds and the text does not. */
function leftOutOf(parts: Map<string, Buffer>): Record<string, number> {
  const text = (name: string) => parts.get(name)?.toString("utf8") ?? "";
  const count = (name: string, pattern: RegExp) => text(name).match(pattern)?.length ?? 0;
  const main = "word/document.xml";
  const named = (pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name));
  const withWords = (names: string[]) => names.filter((name) => /<w:t[ >]/.test(text(name))).length;
  return {
    pictures: count(main, /<a:blip\b|<v:imagedata\b/g),
    comments: count("word/comments.xml", /<w:comment\b/g),
    // Each file has two that only draw the line above the notes.
    footnotes: count(main, /<w:footnoteReference\b/g) + count(main, /<w:endnoteReference\b/g),
    headersAndFooters: withWords(named(/^word\/(?:header|footer)\d*\.xml$/)),
    deletions: count(main, /<w:del\b/g),
    links: count(main, /<w:hyperlink\b[^>]*r:id=/g),
    equations: count(main, /<m:oMath\b/g),
  };
}
