import { describe, expect, test } from "vitest";
import { findByModel, type Model, readModel } from "#app/domain/suggestions/by-model.ts";
import { findByPhrases, indexPhrases } from "#app/domain/suggestions/by-phrases.ts";
import { featuresOf } from "#app/domain/suggestions/features.ts";
import { STAGE_PHRASES, TUMOUR_GROUP_PHRASES } from "#app/domain/suggestions/pathway-phrases.ts";
import { learnedThemes, suggestLabels } from "#app/domain/suggestions/suggest.ts";
import { THEME_PHRASES } from "#app/domain/suggestions/theme-phrases.ts";
import weights from "#app/domain/suggestions/weights.json" with { type: "json" };
import { wordsOfText } from "#app/domain/text/words-of-text.ts";
import { STAGES, TUMOUR_GROUPS } from "#db/seed/pathway.ts";
import { THEMES } from "#db/seed/themes.ts";
import { V6_TO_V7 } from "../../../scripts/themes/framework-v6.ts";
import { isFileHere, NOT_HERE, readLabelled } from "../../../scripts/themes/labelled.ts";

const suggested = (wentWell: string, couldBeBetter = "") => {
  const found = suggestLabels({ wentWell, couldBeBetter });
  const ids = (wanted: string) => found.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  return { themes: ids("theme"), stages: ids("stage"), tumourGroups: ids("tumourGroup") };
};

describe("a suggestion", () => {
  test("says what a comment seems to be about: themes, where in the pathway, which cancer", () => {
    const found = suggested(
      "The breast care nurses were kind, friendly and helpful.",
      "Parking at the radiotherapy unit took an hour and I waited too long.",
    );
    expect(found.themes).toEqual(expect.arrayContaining(["staff-manner", "parking", "timeliness"]));
    expect(found.tumourGroups).toEqual(["breast"]);
    expect(suggested("My chemotherapy infusion went well in the day unit").stages).toEqual([
      "day-patient-outpatient",
    ]);
  });

  test("is none where nothing is said", () => {
    for (const text of ["", "x", "Tuesday", "😀😀", "12345"])
      expect(suggestLabels({ wentWell: text, couldBeBetter: "" }), text).toEqual([]);
  });

  test("names the words that led to it, each where it stands", () => {
    const passages = { wentWell: "Parking was easy.", couldBeBetter: "Then the car park was full." };
    const parking = suggestLabels(passages).find(({ id }) => id === "parking");
    expect(parking).toMatchObject({ kind: "theme", method: "phrases", version: 1 });
    const words = (name: keyof typeof passages) =>
      parking?.spans[name].map(({ start, end }) => passages[name].slice(start, end));
    expect(words("wentWell")).toEqual(["Parking"]);
    expect(words("couldBeBetter")).toEqual(["car park"]);
  });

  test("of a theme is the same for a passage, whatever stands in the other", () => {
    const texts = [
      "The nurses were kind and explained everything.",
      "Parking was full and the bus did not come.",
      "I waited three hours, and nobody told me why.",
      "",
    ];
    const themesIn = (name: "wentWell" | "couldBeBetter", passages: Parameters<typeof suggestLabels>[0]) =>
      suggestLabels(passages).flatMap(({ kind, id, spans }) =>
        kind === "theme" && spans[name].length > 0 ? [id] : [],
      );
    for (const wentWell of texts)
      for (const couldBeBetter of texts) {
        const both = { wentWell, couldBeBetter };
        expect(themesIn("wentWell", both)).toEqual(themesIn("wentWell", { wentWell, couldBeBetter: "" }));
        expect(themesIn("couldBeBetter", both).toSorted()).toEqual(
          themesIn("couldBeBetter", { wentWell: "", couldBeBetter }).toSorted(),
        );
      }
  });

  test("is one stage and one tumour group at most, and none where two speak equally for it", () => {
    expect(suggested("My prostate").tumourGroups).toEqual(["prostate"]);
    expect(suggested("My prostate and my lung").tumourGroups).toEqual([]);
  });

  test("takes any text, and no longer for each word of a long one", () => {
    for (const text of [
      "é".repeat(4000),
      "a".repeat(4000),
      "wait ".repeat(800),
      "''''’’’’".repeat(500),
      "\ud800",
    ])
      expect(() => suggestLabels({ wentWell: text, couldBeBetter: text })).not.toThrow();
    const features = featuresOf(wordsOfText(`${"x".repeat(100_000)} y`));
    expect(features.size).toBeLessThan(50);
  });
});

describe("the phrases", () => {
  const find = (enough: string, more: { help?: string; against?: string }, text: string) =>
    findByPhrases(indexPhrases({ it: { enough, ...more } }), wordsOfText(text)).map(({ score }) => score);

  test("one that is enough suggests, of those that help it takes two different ones", () => {
    expect(find("car park", {}, "The CAR PARK was full")).toEqual([2]);
    expect(find("car park", {}, "The car, the park")).toEqual([]);
    expect(find("park*", {}, "Parking")).toEqual([2]);
    expect(find("none", { help: "one, two" }, "one one one")).toEqual([]);
    expect(find("none", { help: "one, two" }, "one two")).toEqual([2]);
  });

  test("one that speaks against takes it away", () => {
    expect(find("happy", { against: "not happy" }, "I was happy")).toEqual([2]);
    expect(find("happy", { against: "not happy" }, "I was not happy")).toEqual([]);
  });

  test("accents and apostrophes make no difference", () => {
    expect(find("cafe, cant fault", {}, "The café. I can’t fault it")).toEqual([4]);
  });

  test("name labels that there are, and every theme that can be suggested has a list", () => {
    const themes = THEMES.flatMap(([, list]) => list.map(([id]) => id));
    const nothing = ["labelling-not-possible", "not-assigned"];
    expect(Object.keys(THEME_PHRASES).sort()).toEqual(themes.filter((id) => !nothing.includes(id)).sort());
    const stages = STAGES.map(([id]) => id).filter((id) => id !== "overall-care");
    expect(Object.keys(STAGE_PHRASES)).toEqual(stages);
    const groups = TUMOUR_GROUPS.map(([id]) => id).filter((id) => id !== "other");
    expect(Object.keys(TUMOUR_GROUP_PHRASES)).toEqual(groups);
    for (const id of learnedThemes) expect(themes).toContain(id);
    for (const id of Object.values(V6_TO_V7)) if (id) expect(themes).toContain(id);
  });
});

describe("the model", () => {
  const model: Model = {
    version: 1,
    step: 0.5,
    themes: [{ id: "it", bias: -2, threshold: 0.5 }],
    grams: { waited: "0:8", happy: "0:-8" },
  };
  const found = (text: string) => findByModel(readModel(model), wordsOfText(text));

  test("adds up the weights of the words that it knows", () => {
    expect(found("I waited")).toMatchObject([{ id: "it", spans: [{ start: 2, end: 8 }] }]);
    expect(found("I waited")[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(found("I waited and was happy")).toEqual([]);
    expect(found("nothing that it knows")).toEqual([]);
  });

  test("is small, and has no run of words longer than two", () => {
    expect(JSON.stringify(weights).length).toBeLessThan(1_000_000);
    for (const gram of Object.keys(weights.grams)) expect(gram.split(" ").length, gram).toBeLessThan(3);
  });

  test.skipIf(!isFileHere())(`knows nothing that stands in fewer than 5 different comments`, () => {
    const comments = new Map(readLabelled().map(({ key, text }) => [key, text]));
    const counts = new Map<string, number>();
    for (const text of comments.values())
      for (const gram of featuresOf(wordsOfText(text)).keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    const rare = Object.keys(weights.grams).filter((gram) => (counts.get(gram) ?? 0) < 5);
    expect(rare, NOT_HERE).toEqual([]);
  });
});
