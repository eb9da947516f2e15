import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { KINDS } from "#app/domain/feedback/concerns/cues/families.ts";
import { CUE_LISTS } from "#app/domain/feedback/concerns/cues/lists.ts";
import { eachFeature, textOfFeature } from "#app/domain/feedback/concerns/judge/features.ts";
import { hashed } from "#app/domain/feedback/concerns/judge/hash.ts";
import { Judge, type Weights } from "#app/domain/feedback/concerns/judge/judge.ts";
import { canBePacked, pack, unpack } from "#app/domain/feedback/concerns/judge/packed.ts";
import { judgedWord } from "#app/domain/feedback/concerns/judge/words.ts";
import { reasonsToMark } from "#app/domain/feedback/concerns/reasons.ts";
import { type Example, examplesOf } from "../../../../scripts/cues/examples.ts";
import { type Labelled, readLabelled } from "../../../../scripts/cues/labelled.ts";
import { learn, scoreOfPassage } from "../../../../scripts/cues/learn.ts";
import { find } from "./measure.ts";

const FILE = "app/domain/feedback/concerns/judge/weights.json";
const weights: Weights = JSON.parse(readFileSync(FILE, "utf8"));

describe("what was learned", () => {
  test("is a file that may be read: small, of the version that the lists say, each feature once", () => {
    expect(statSync(FILE).size).toBeLessThanOrEqual(500_000);
    expect(weights.kinds.map(({ kind }) => kind)).toEqual(KINDS);
    for (const kind of KINDS) expect(CUE_LISTS[kind].version).toBe(weights.version);
    const texts = [...unpack(weights.features, KINDS.length)].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(20_000);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => !canBePacked(text))).toEqual([]);
  });

  test("is found by the numbers that a sentence gives: each is that of the text in the file", () => {
    const words = "i dont want 2 bee here any more since 1999 and hoping wellies".split(" ").map(judgedWord);
    let seen = 0;
    eachFeature(words, 0, words.length, (hash, from, to, shape) => {
      seen++;
      expect(hashed(textOfFeature(words, from, to, shape)).hash).toBe(hash);
    });
    expect(seen).toBeGreaterThan(80);
  });

  test("reads words that are alike as one where they stand among others, and by themselves as they are", () => {
    const [niece, son, tuesday, kicked] = ["niece", "son", "tuesday", "kicked"].map(judgedWord);
    expect(niece?.stem).toBe(son?.stem);
    expect(niece?.form).not.toBe(son?.form);
    expect(tuesday?.stem).toBe(judgedWord("fri").stem);
    expect(kicked?.stem).not.toBe(niece?.stem);
  });

  test("is packed and unpacked without a loss, to the largest weights and through long common beginnings", () => {
    const features = ["a", "a b", "a b c", `${"x".repeat(60)}`, `${"x".repeat(60)}y`, "#_abc", "=8"].map(
      (text, at) => ({
        text,
        weights: [24, -24, at, 0],
      }),
    );
    expect([...unpack(pack(features), 4)].toSorted((a, b) => (a.text < b.text ? -1 : 1))).toEqual(
      features.toSorted((a, b) => (a.text < b.text ? -1 : 1)),
    );
  });

  test("adds up by hand: two features, in a sentence of two words", () => {
    const judge = new Judge({
      version: 1,
      step: 0.5,
      kinds: [
        { kind: "one", bias: -1, cut: 0 },
        { kind: "two", bias: 2, cut: 0 },
      ],
      features: pack([
        { text: "giv up", weights: [4, -2] },
        { text: "up", weights: [6, 0] },
      ]),
    });
    const words = ["give", "up"].map(judgedWord);
    const share = 0.5 / Math.sqrt(60);
    expect(judge.scores(words, 0, 2)).toEqual([-1 + 10 * share, 2 - 2 * share]);
    expect(judge.reasons(words, 0, 2, 0)).toEqual([
      { from: 1, to: 2, weight: 6 },
      { from: 0, to: 2, weight: 4 },
    ]);
  });
});

/** How often a cue that was not learned from scores more than a near miss that was not: by chance, half of the time. */
function rightOf(labelled: readonly Labelled[]): number {
  const { texts, examples } = examplesOf(labelled);
  const isHeld = ({ label }: Example) => label.set === "blind 2";
  const learned = learn(
    "abuse",
    examples.filter((example) => !isHeld(example)),
    texts.length,
  );
  const held = readLabelled().filter(({ set }) => set === "blind 2");
  const scores = examples.filter(isHeld).map((example, at) => ({
    score: scoreOfPassage(learned, example),
    label: held[at],
  }));
  const cues = scores.filter(({ label }) => label?.kind === "abuse");
  const near = scores.filter(({ label }) => label?.near === "abuse");
  const pairs = cues.flatMap((cue) => near.map((other) => cue.score > other.score));
  return pairs.filter(Boolean).length / pairs.length;
}

describe("the way of learning", () => {
  const labelled = readLabelled().filter(({ set }) => /^blind [1-3]$/.test(set));

  test("finds in a set that it has not seen what it has learned from two others", () => {
    expect(rightOf(labelled)).toBeGreaterThan(0.9);
  });

  test("control: from labels that were mixed it learns nothing", () => {
    const mixed = labelled.map((one, at) => {
      const { kind, near } = labelled[(at * 617) % labelled.length] ?? one;
      return { ...one, kind, near };
    });
    const right = rightOf(mixed);
    expect(right).toBeGreaterThan(0.35);
    expect(right).toBeLessThan(0.65);
  });
});

describe("a cue", () => {
  const CUES = {
    unwell: "My temperature is 39.2 and I cannot stop shaking.",
    selfHarm: "I want to kill myself.",
    abuse: "My husband hits me when I cry.",
    complaint: "I want to make a formal complaint about the ward.",
  } as const;
  const CONTENTED = [
    "The nurses were lovely and the parking was fine.",
    "Ten years ago I had an operation and all went well.",
  ];

  test.each(KINDS)("is found among sentences of somebody content: %s", (kind) => {
    const [before, behind] = CONTENTED;
    for (const passage of [
      `${before} ${CUES[kind]}`,
      `${CUES[kind]} ${behind}`,
      `${before}\n\n${CUES[kind]}\n\n${behind}`,
    ])
      expect(find(passage), passage).toContain(kind);
    expect(find(CONTENTED.join(" "))).toEqual([]);
  });

  test.each([
    [
      "a tale with a good end",
      "I waited for the ambulance with chest pain and all is fine now, they were wonderful.",
    ],
    ["long ago", "I was very low after my first husband died thirty years ago, and I got through it."],
    ["what might be", "The leaflet says what to do if you get a temperature."],
    ["told of others", "I read in the paper about a man who took his own life, so sad."],
    ["a figure of speech", "The parking will be the death of me!"],
    ["denied", "No complaints at all, and I never felt unsafe."],
  ])("is none: %s", (_, passage) => {
    expect(find(passage)).toEqual([]);
  });
});

describe("whoever looks at it is told why", () => {
  test("by the family of cues whose words stand there", () => {
    expect(reasonsToMark(["Good food. I want to kill myself."])).toEqual([
      expect.objectContaining({
        kind: "selfHarm",
        text: expect.stringContaining("kill myself"),
        why: "killing oneself",
      }),
    ]);
  });

  test("or by the words that told most", () => {
    const [reason] = reasonsToMark(["", "I've been putting the morphine by, a bit each week."]);
    expect(reason).toMatchObject({ kind: "selfHarm" });
    expect(reason?.why).toMatch(/^[a-z]/);
  });
});
