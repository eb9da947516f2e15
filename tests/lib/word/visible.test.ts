import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { itemsFromPassages } from "#app/domain/notes/import/items.ts";
import { readDocument } from "#app/lib/word/document.ts";
import { LeftOutSoFar } from "#app/lib/word/left-out.ts";
import { passagesOf } from "#app/lib/word/passages.ts";
import { madeUpDocument } from "./made-up.ts";
import { visibleWords, wordsIn } from "./visible.ts";

/** Real files stand beside the project on some machines; the project's own tests do without them. */
const REAL = "../shared/data";
const HAS_REAL = existsSync(`${REAL}/docx`);
if (!HAS_REAL) console.log(`There is no ${REAL}/docx: only documents made here are read`);

/** The words that can be seen in the file and neither in an item nor under what was left out. */
function lostWords(bytes: Buffer): string[] {
  const leftOut = new LeftOutSoFar();
  const items = itemsFromPassages(passagesOf(readDocument(bytes, leftOut)));
  const shown = [
    ...items.map(({ title, said }) => `${title}\n${said}`),
    ...leftOut.list().flatMap(({ texts }) => texts),
  ].join("\n");
  // Counted, so that a word which is there twice is not found by being there once.
  const counts = new Map<string, number>();
  for (const word of wordsIn(shown)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return visibleWords(bytes).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left === 0;
  });
}

describe("every visible word of a Word file is in an item or listed under what is left out:", () => {
  test.skipIf(!HAS_REAL).each(globSync(`${REAL}/{docx,field}/*.docx`).filter((file) => !/doc-/.test(file)))(
    "%s",
    (file) => {
      expect(lostWords(readFileSync(file))).toEqual([]);
    },
  );

  test("200 documents made up of everything that Word can write", () => {
    let words = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { bytes, xml } = madeUpDocument(seed);
      words += visibleWords(bytes).length;
      expect(lostWords(bytes), `document ${seed}: ${xml}`).toEqual([]);
    }
    expect(words).toBeGreaterThan(5000);
  });

  test("and what is hidden or deleted is in neither", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { bytes, xml } = madeUpDocument(seed);
      const leftOut = new LeftOutSoFar();
      const all = JSON.stringify([readDocument(bytes, leftOut), leftOut.list()]);
      expect(all.match(/secret\d+|removed\d+/g), `document ${seed}: ${xml}`).toBeNull();
      // The control: there was something to hide.
      if (/secret/.test(xml)) expect(leftOut.list().map(({ kind }) => kind)).toContain("hidden");
    }
  });
});
