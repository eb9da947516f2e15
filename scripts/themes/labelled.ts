import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { isNonAnswer } from "../../app/domain/imports/non-answers.ts";
import { fold } from "../../app/domain/text/fold.ts";
import { V6_TO_V7 } from "./framework-v6.ts";

const FILE = join(import.meta.dirname, "../../../shared/data/fft_comments_labelled.csv");

export const NOT_HERE =
  "../shared/data/fft_comments_labelled.csv is not here: without it nothing can be learned or measured.";

/** Which part of the file a comment belongs to: three fifths teach, one tunes, and one is only ever measured. */
export const PARTS = ["train", "tune", "measure"] as const;
export type Part = (typeof PARTS)[number];

export type Labelled = {
  text: string;
  key: string;
  part: Part;
  themes: ReadonlySet<string>;
  /** Which of our two passages it would be, by the question that it answers; nothing where one question asked for both. */
  passage: "wentWell" | "couldBeBetter" | undefined;
  /** Who gave it: the same person answered both questions. */
  writer: string;
};

const PASSAGE_OF: Record<string, Labelled["passage"]> = {
  "FFT Why?": "wentWell",
  "How could we improve?": "couldBeBetter",
};

export function isFileHere(): boolean {
  return existsSync(FILE);
}

/**
 * The comments with their themes of version 7. What says nothing, such as "Did not answer", is left out: it is never
 * imported, so nothing is ever suggested for it.
 */
export function readLabelled(): Labelled[] {
  const rows: Record<string, string>[] = parse(readFileSync(FILE), { bom: true, columns: true });
  return rows.flatMap((row) => {
    const text = row["FFT answer"] ?? "";
    if (isNonAnswer(text)) return [];
    const key = fold(text);
    const themes = Object.entries(V6_TO_V7).flatMap(([name, theme]) =>
      theme && row[name] === "1" ? [theme] : [],
    );
    const passage = PASSAGE_OF[row["FFT question"] ?? ""];
    const writer = `${row.Trust} ${row["Respondent ID"]}`;
    return [{ text, key, part: partOf(key), themes: new Set(themes), passage, writer }];
  });
}

/** By the hash of the folded words alone: the same words are always on the same side, whoever wrote them. */
function partOf(key: string): Part {
  const fifth = (createHash("sha256").update(key).digest()[0] ?? 0) % 5;
  if (fifth === 0) return "measure";
  return fifth === 1 ? "tune" : "train";
}
