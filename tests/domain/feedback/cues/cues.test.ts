import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { CUE_LISTS, type WrittenConcernKind } from "#app/domain/feedback/concerns/cues/lists.ts";
import { findConcerns } from "#app/domain/feedback/concerns/find-concerns.ts";
import { type Find, find, LABELLED, measure, ORDINARY } from "./measure.ts";

const KINDS = Object.keys(LABELLED) as WrittenConcernKind[];

/** Of the cues of a kind that must be found, and of what only sounds like one that may be (requirements.md 7.2). */
const LEAST_RECALL = 0.9;
const MOST_ALARMS = 0.05;

describe("cues of the safety net", () => {
  test.each(KINDS)("are found, and what only sounds like them is not: %s", (kind) => {
    const { cues, nearMisses } = LABELLED[kind];
    const { missed, alarms, recall, alarmed } = measure(kind, LABELLED[kind]);
    console.log(
      `Cues, ${kind}: ${cues.length - missed.length} of ${cues.length} found; ${alarms.length} of ${nearMisses.length} near misses taken for one`,
    );
    expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(alarmed, alarms.join("\n")).toBeLessThanOrEqual(MOST_ALARMS);
  });

  test.each(KINDS)(
    "control: a detector that overlooks every fifth sentence, or finds too much, is caught: %s",
    (kind) => {
      let asked = 0;
      const forgetful: Find = (text) => (asked++ % 5 === 0 ? [] : find(text));
      expect(measure(kind, LABELLED[kind], forgetful).recall).toBeLessThan(LEAST_RECALL);
      const anxious: Find = (text) => (text.length % 5 === 0 ? [kind] : find(text));
      expect(measure(kind, LABELLED[kind], anxious).alarmed).toBeGreaterThan(MOST_ALARMS);
    },
  );

  test("belong to 40 families or more, and the labelled sentences are 800 cues or more, and as many near misses", () => {
    expect(
      KINDS.flatMap((kind) => CUE_LISTS[kind].families.map(({ name }) => name)).length,
    ).toBeGreaterThanOrEqual(40);
    const count = (which: "cues" | "nearMisses") =>
      KINDS.reduce((sum, kind) => sum + LABELLED[kind][which].length, 0);
    expect(count("cues")).toBeGreaterThanOrEqual(800);
    expect(count("nearMisses") + ORDINARY.length).toBeGreaterThanOrEqual(count("cues"));
  });

  test("are seldom found in what people ordinarily write", () => {
    const alarms = ORDINARY.filter((sentence) => find(sentence).length > 0);
    expect(alarms.length / ORDINARY.length, alarms.join("\n")).toBeLessThanOrEqual(MOST_ALARMS);
  });
});

/** Comments of people whom an ambulance took: many were very unwell, and were seen to. */
const REAL = "../shared/data/fft_comments_labelled.csv";
const MOST_REAL = 0.02;

test.skipIf(!existsSync(REAL))("at most 1 in 50 real comments is put on the same-day list", () => {
  const rows: Record<string, string>[] = parse(readFileSync(REAL), {
    bom: true,
    columns: true,
    relax_quotes: true,
  });
  const alarms = rows.filter((row) => find(row["FFT answer"] ?? "").length > 0);
  console.log(`Cues in real comments: ${alarms.length} of ${rows.length}`);
  expect(rows.length).toBeGreaterThan(5000);
  expect(alarms.length / rows.length).toBeLessThanOrEqual(MOST_REAL);
});

describe("a cue is the same cue", () => {
  /** The sentences that are found as they stand: these are about the ways of writing them. */
  const FOUND = KINDS.flatMap((kind) =>
    LABELLED[kind].cues
      .filter((sentence) => find(sentence).includes(kind))
      .map((sentence) => ({ kind, sentence })),
  );
  const lost = (rewrite: (sentence: string) => string) =>
    FOUND.filter(({ kind, sentence }) => !find(rewrite(sentence)).includes(kind)).map(({ sentence }) =>
      rewrite(sentence),
    );

  test.each([
    ["broken into lines", (s: string) => s.replaceAll(" ", "\n")],
    ["broken into lines by a file of Windows", (s: string) => s.replaceAll(" ", "\r\n")],
    ["with wide and invisible spaces", (s: string) => s.replaceAll(" ", "\u00a0\u200b ")],
    ["with a soft hyphen in each word", (s: string) => s.replace(/\p{L}(?=\p{L})/gu, "$&\u00ad")],
    ["in capitals", (s: string) => s.toUpperCase()],
    [
      "in full-width letters",
      (s: string) => s.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ["out of a web page", (s: string) => s.replaceAll("'", "&#8217;").replaceAll(" ", "&nbsp;")],
    ["read in the wrong encoding", (s: string) => s.replaceAll("'", "â€™")],
    ["without apostrophes", (s: string) => s.replace(/['’]/g, "")],
    [
      "with words drawn out",
      (s: string) => s.replace(/(?<!\p{L})(?!\p{L}*(\p{L})\1)(\p{L}+?)([aeou])(?=\p{L})/giu, "$2$3$3$3$3"),
    ],
    ...Array.from(
      "‘’`´ʼ′＇",
      (sign) => [`with the apostrophe ${sign}`, (s: string) => s.replaceAll("'", sign)] as const,
    ),
  ] as const)("%s", (_, rewrite) => {
    expect(lost(rewrite)).toEqual([]);
  });

  test("with a letter doubled or left out in its longer words, 9 times in 10", () => {
    const doubled = lost((s) => s.replace(/\p{L}{7,}/gu, (word) => word.slice(0, 4) + word.slice(3)));
    const shortened = lost((s) => s.replace(/\p{L}{8,}/gu, (word) => word.slice(0, 4) + word.slice(5)));
    console.log(`Cues, misspelt: ${doubled.length} and ${shortened.length} of ${FOUND.length} lost`);
    expect(doubled.length / FOUND.length, doubled.join("\n")).toBeLessThanOrEqual(0.1);
    expect(shortened.length / FOUND.length, shortened.join("\n")).toBeLessThanOrEqual(0.1);
  });
});

test("a cue that says it plainly stands where it was typed, and so does a sentence that was judged", () => {
  const plain = "It was late.\nI CAN’T  breathe, I said to them, and they went.";
  const judged =
    "The food was good.\n\nI’ve been  putting the tablets by,\u200b a few each week. Thank you very much.";
  const foundIn = (text: string) => findConcerns(text).map(({ start, end }) => text.slice(start, end));
  expect(foundIn(plain)).toEqual(["I CAN’T  breathe"]);
  expect(foundIn(judged)).toEqual(["I’ve been  putting the tablets by,\u200b a few each week"]);
  for (const { text: words, start, end } of findConcerns(judged))
    expect(words).toBe(judged.slice(start, end));
});

test("in a text made to be slow cues are looked for a bounded number of times", () => {
  for (const unit of [
    "want to ",
    "bleeding ",
    "cant ",
    "no ",
    "'",
    "temperature of ",
    "a",
    "he has been hit ",
    "take it ",
  ]) {
    const text = unit.repeat(20_000 / unit.length);
    expect(findConcerns(text).length).toBeLessThanOrEqual(text.length);
  }
});
