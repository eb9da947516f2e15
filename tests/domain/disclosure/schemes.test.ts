import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { controlTable, HIDDEN, hiddenCells, percentOf } from "#app/domain/disclosure/control.ts";
import { SCHEMES, type SchemeName } from "#app/domain/disclosure/schemes.ts";

/** Published tables of the survey of 2018, kept outside the project: 8,788 cells of 13 areas, 52 questions each. */
const SURVEY = "../shared/data/ncpes_suppression_kent_medway.csv";

const isThere = existsSync(SURVEY);
if (!isThere) console.log(`Skipped: the tables of the survey are not at ${SURVEY}`);

test.skipIf(!isThere)("with the survey's own rule, just those cells are hidden that the survey hid", () => {
  const rows = readSurvey();
  const wrong = wrongCells(rows);
  console.log(`The survey: ${rows.length - wrong.length} of ${rows.length} cells as published`);
  expect(rows).toHaveLength(8788);
  expect(wrong).toEqual([]);
});

test.skipIf(!isThere)(
  "two pairs of equal cells show that the survey takes its groups in the order of their names",
  () => {
    const rows = readSurvey().map((cell) => ({ ...cell, order: -cell.order }));
    expect(wrongCells(rows).map(({ people }) => people)).toEqual([22, 22, 21, 21]);
  },
);

describe("each published rule, on one small table", () => {
  const EXPECTED: [SchemeName, Record<string, number>, string[]][] = [
    ["patientVoice", { a: 3, b: 9, c: 30, d: 0 }, ["a", "b"]],
    ["patientVoice", { a: 1, b: 2, c: 12, d: 30 }, ["a", "b", "c"]],
    ["friendsAndFamilyTest", { a: 4, b: 5, c: 30, d: 0 }, ["a", "b"]],
    ["friendsAndFamilyTest", { a: 5, b: 6, c: 30, d: 0 }, []],
    ["cancerPatientExperienceSurvey", { a: 20, b: 40, c: 21, d: 0 }, ["a", "c", "d"]],
    ["gpPatientSurvey", { a: 9, b: 10, c: 30, d: 0 }, ["a", "d"]],
    ["gpPatientSurveyOptionsOfSmallOrganisations", { a: 4, b: 7, c: 8, d: 0 }, ["a", "b"]],
    ["scottishCancerPatientExperienceSurvey", { a: 19, b: 20, c: 30, d: 0 }, ["a", "d"]],
  ];
  for (const [name, counts, hidden] of EXPECTED)
    test(`${name}: ${JSON.stringify(counts)}`, () => {
      expect([...hiddenCells(tableOf(cellsOf(counts)), SCHEMES[name])].sort()).toEqual(hidden);
    });
});

test("a total whose children leave nothing to hide is hidden itself", () => {
  const table = tableOf(cellsOf({ total: 9, a: 9, b: 0 }));
  const groups = [
    { parent: "total", children: ["a", "b"] },
    { parent: null, children: ["a", "c"] },
  ];
  const small = { key: "c", people: 2, order: 9 };
  const controlled = controlTable({ ...table, cells: [...table.cells, small], groups }, SCHEMES.patientVoice);
  expect(controlled).toEqual({ total: HIDDEN, a: HIDDEN, b: 0, c: HIDDEN });
});

test("what was shown before hides a later count that is 1 to 7 away, or less", () => {
  const cells = cellsOf({ near: 25, same: 20, far: 28, left: 19 });
  const neighbours = cells.map(({ key }) => ({ key, people: 20, is: "part" as const }));
  const controlled = controlTable({ cells, groups: [], nestings: [], neighbours }, SCHEMES.patientVoice);
  expect(controlled).toEqual({ near: HIDDEN, same: 20, far: 30, left: HIDDEN });
});

test("overlapping parts are hidden where the rest of their base would be a few people", () => {
  const cells = cellsOf({ base: 30, most: 25, some: 20, everybody: 30 });
  const nestings = ["most", "some", "everybody"].map((part) => ({ part, whole: "base" }));
  const controlled = controlTable({ cells, groups: [], nestings, neighbours: [] }, SCHEMES.patientVoice);
  expect(controlled).toEqual({ base: 30, most: HIDDEN, some: 20, everybody: 30 });
});

test("a percentage is made from shown numbers, and only over 20 people or more", () => {
  const scheme = SCHEMES.patientVoice;
  expect(percentOf(15, 20, scheme)).toBe(75);
  expect(percentOf(10, 15, scheme)).toBeUndefined();
  expect(percentOf(HIDDEN, 40, scheme)).toBeUndefined();
  expect(percentOf(25, 20, scheme)).toBe(100);
});

function wrongCells(rows: ReturnType<typeof readSurvey>) {
  const questions = Map.groupBy(rows, ({ area, question }) => `${area} ${question}`);
  return [...questions.values()].flatMap((cells) => {
    const hidden = hiddenCells(tableOf(cells), SCHEMES.cancerPatientExperienceSurvey);
    return cells.filter(({ key, isPublished }) => hidden.has(key) === isPublished);
  });
}

type CountedCell = { key: string; people: number; order: number };

function cellsOf(counts: Record<string, number>): CountedCell[] {
  return Object.entries(counts).map(([key, people], order) => ({ key, people, order }));
}

function tableOf<C extends CountedCell>(cells: readonly C[]) {
  return {
    cells,
    groups: [{ parent: null, children: cells.map(({ key }) => key) }],
    nestings: [],
    neighbours: [],
  };
}

/** The columns are geog, code, name, question, cancer_type, n, published and one more; only names hold commas. */
function readSurvey() {
  const lines = readFileSync(SURVEY, "utf8").trim().split(/\r?\n/).slice(1);
  const names = [...new Set(lines.map((line) => line.split(",").at(-4)))].sort();
  return lines.map((line) => {
    const parts = line.split(",");
    const [question = "", key = "", people, published] = parts.slice(-5, -1);
    const order = names.indexOf(key);
    return { area: parts[1], question, key, people: Number(people), order, isPublished: published === "1" };
  });
}
