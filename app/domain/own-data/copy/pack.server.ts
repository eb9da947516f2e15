import { eq } from "drizzle-orm";
import { zipSync } from "fflate";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { documentContents, documents } from "#db/schema/index.ts";
import { collectOwn } from "./collect.server.ts";
import { writeHeldPage, writePage } from "./html.ts";
import { writeData, writeSchema } from "./json.ts";

/** Everything that is somebody's, as one ZIP file: a page to read, the same as data with its schema, and their documents. */
export function packOwn(memberId: string): Uint8Array {
  const madeAt = now();
  const collected = collectOwn(memberId);
  const added = listDocuments(memberId);
  const text = (words: string) => new TextEncoder().encode(words);
  return zipSync(
    {
      "read-me.html": text(writePage(collected, madeAt, [...added.keys()])),
      "your-data.json": text(writeData(collected, madeAt)),
      "schema.json": text(writeSchema(collected)),
      ...Object.fromEntries([...added].map(([name, bytes]) => [`documents/${name}`, bytes])),
    },
    { mtime: madeAt, level: 6 },
  );
}

/** One comment, for whoever has its code: a page to read, and the same as data. */
export function packHeld(held: object): Uint8Array {
  const madeAt = now();
  const text = (words: string) => new TextEncoder().encode(words);
  return zipSync(
    {
      "read-me.html": text(writeHeldPage(held, madeAt)),
      "your-feedback.json": text(`${JSON.stringify(held, null, 2)}\n`),
    },
    { mtime: madeAt, level: 6 },
  );
}

/** What they added to documents of their groups, each under a name that every system takes. */
function listDocuments(memberId: string): Map<string, Uint8Array> {
  const rows = db
    .select({ title: documents.title, kind: documents.kind, bytes: documentContents.bytes })
    .from(documents)
    .innerJoin(documentContents, eq(documentContents.documentId, documents.id))
    .where(eq(documents.addedById, memberId))
    .orderBy(documents.addedAt, documents.id)
    .all();
  const named = new Map<string, Uint8Array>();
  for (const [at, { title, kind, bytes }] of rows.entries()) {
    const plain =
      title
        .normalize("NFKC")
        .replace(/[^\p{L}\p{N} _-]+/gu, "-")
        .trim()
        .slice(0, 80) || "document";
    named.set(`${at + 1} ${plain}.${kind}`, new Uint8Array(bytes));
  }
  return named;
}
