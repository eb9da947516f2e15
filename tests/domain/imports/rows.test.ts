import { describe, expect, test } from "vitest";
import { bandOf, passageOf, readDay, readRating } from "#app/domain/imports/cells.ts";
import { isNonAnswer } from "#app/domain/imports/non-answers.ts";
import { guessColumns, type Plan, planForm } from "#app/domain/imports/plan.ts";
import { RowReader } from "#app/domain/imports/rows.ts";

const NOW = new Date("2026-06-15T12:00:00Z");

const plan: Plan = {
  answer: 0,
  rating: 1,
  question: 2,
  date: 3,
  respondent: 4,
  timeBand: null,
  place: "not-sure",
  audience: "group",
  uses: ["mayCount"],
};

function readRows(rows: string[][], known: readonly string[] = [], changes: Partial<Plan> = {}) {
  const reader = new RowReader({ ...plan, ...changes }, NOW, (hash) => known.includes(hash));
  for (const [index, cells] of rows.entries()) reader.take({ line: index + 2, cells });
  return reader;
}

const row = (text: string, rating = "1", question = "Why?", date = "01/06/2026", who = "") => [
  text,
  rating,
  question,
  date,
  who,
];

describe("an answer", () => {
  test("to a question about improving is what could be better, whatever the rating", () => {
    const [comment] = readRows([row("More parking", "1", "How could we improve?")]).comments;
    expect(comment).toMatchObject({ wentWell: "", couldBeBetter: "More parking", rating: "veryGood" });
  });

  test("to any other goes by its rating", () => {
    expect(passageOf("Why?", "good")).toBe("wentWell");
    for (const rating of ["neither", "poor", "veryPoor", "doNotKnow", null] as const)
      expect(passageOf("Why?", rating)).toBe("couldBeBetter");
  });

  test("of the same person on the same day becomes one comment: people are counted once", () => {
    const { comments } = readRows([
      row("Kind staff", "2", "Why?", "01/06/2026", "A 1"),
      row("Nearer parking", "2", "How could we improve?", "01/06/2026", "A 1"),
      row("And more of it", "2", "How could we improve?", "01/06/2026", "A 1"),
      row("Another day", "2", "Why?", "02/06/2026", "A 1"),
      row("Another person", "2", "Why?", "01/06/2026", "A 2"),
      row("Nobody says whose this is"),
    ]);
    expect(comments.map(({ wentWell, couldBeBetter }) => [wentWell, couldBeBetter])).toEqual([
      ["Kind staff", "Nearer parking\n\nAnd more of it"],
      ["Another day", ""],
      ["Another person", ""],
      ["Nobody says whose this is", ""],
    ]);
    expect(comments[0]?.hashes).toHaveLength(3);
  });
});

describe("a row is refused", () => {
  test("for a reason that is kept with its line", () => {
    const { refusals, comments } = readRows([
      row("Did not answer"),
      row("Good", "7"),
      row("Good", "1", "Why?", "31/02/2026"),
      row("Good", "1", "Why?", "16/06/2026"),
      row("x".repeat(4001)),
      row("Good"),
    ]);
    expect(refusals).toEqual([
      { line: 2, reason: "nonAnswer" },
      { line: 3, reason: "unknownRating" },
      { line: 4, reason: "unknownDate" },
      { line: 5, reason: "unknownDate" },
      { line: 6, reason: "tooLong" },
    ]);
    expect(comments).toHaveLength(1);
  });

  test("when it has not as many cells as the headings", () => {
    const reader = readRows([]);
    reader.take({ line: 9, cells: null });
    expect(reader.refusals).toEqual([{ line: 9, reason: "wrongColumns" }]);
  });

  test("when it has been imported before, however the columns are read now; two rows alike in one file are two", () => {
    const rows = [row("Very good"), row("Very good"), row("Very good ")];
    const hashes = readRows(rows).comments.flatMap((comment) => comment.hashes);
    expect(new Set(hashes).size).toBe(3);
    const again = readRows([...rows, row("New")], hashes, { question: null, respondent: null });
    expect(again.refusals.map(({ reason }) => reason)).toEqual(Array(3).fill("alreadyImported"));
    expect(again.comments).toHaveLength(1);
  });
});

test.each([
  ["1", "veryGood"],
  ["6", "doNotKnow"],
  ["Very Good", "veryGood"],
  ["Don’t know", "doNotKnow"],
  ["", null],
  ["7", undefined],
  ["0", undefined],
  ["Extremely likely", undefined],
  ["constructor", undefined],
])("a rating of “%s” is %s", (cell, rating) => {
  expect(readRating(cell)).toBe(rating);
});

test.each([
  ["31/05/2026", "2026-05-31"],
  ["1-6-2026", "2026-06-01"],
  ["2026-06-01T10:00", "2026-06-01"],
  ["05/31/2026", "2026-05-31"],
  ["31/02/2026", undefined],
  ["", undefined],
  ["June", undefined],
])("a date of “%s” is %s", (cell, day) => {
  expect(readDay(cell)).toBe(day);
});

test.each([
  ["2026-06-15", "lastMonth"],
  ["2026-05-15", "lastMonth"],
  ["2026-05-14", "oneToSixMonths"],
  ["2025-12-15", "oneToSixMonths"],
  ["2025-12-14", "sixToTwelveMonths"],
  ["2024-06-15", "oneToTwoYears"],
  ["2024-06-14", "longerAgo"],
  ["2026-06-16", undefined],
])("a day of %s is %s", (day, band) => {
  expect(bandOf(day, NOW)).toBe(band);
});

test("what says nothing is known in every spelling, and what says little is not taken for it", () => {
  for (const text of [
    "Did not answer",
    "  NOTHING!! ",
    "N/A",
    "n.a.",
    "-",
    "...",
    "Can’t think of anything.",
    "👍",
    "10",
  ])
    expect(isNonAnswer(text), text).toBe(true);
  for (const text of [
    "Parking",
    "Nothing was too much trouble",
    "No complaints",
    "Good",
    "Test results were late",
  ])
    expect(isNonAnswer(text), text).toBe(false);
});

describe("the columns", () => {
  test("are guessed from the headings of the Friends and Family Test's files", () => {
    const headings = [
      "Comment ID",
      "Respondent ID",
      "Date",
      "FFT categorical answer",
      "FFT question",
      "FFT answer",
    ];
    expect(guessColumns(headings)).toEqual({ answer: 5, rating: 3, question: 4, date: 2, respondent: 1 });
    expect(guessColumns(["Free text", "Score"])).toMatchObject({ answer: 0, rating: 1, date: null });
    expect(guessColumns(["a", "b"]).answer).toBeNull();
  });

  const form = { answer: "0", place: "not-sure", audience: "group", timeBand: "lastMonth" };
  const problems = (changes: Record<string, string>) => {
    const read = planForm.safeParse({ ...form, ...changes });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  };

  test("are each read as one thing", () => {
    expect(planForm.parse(form)).toMatchObject({ answer: 0, rating: null, date: null, uses: [] });
    expect(problems({ rating: "0" })).toEqual(["answer: Select each column only once"]);
    expect(problems({ answer: "" })).toEqual(["answer: Select the column with the answers"]);
    expect(problems({ rating: "-1" })).toEqual(["rating: Select a column from the list"]);
  });

  test("say when it was, or somebody does", () => {
    expect(problems({ timeBand: "" })).toEqual(["timeBand: Select when it was, or the column with the date"]);
    expect(problems({ timeBand: "", date: "1" })).toEqual([]);
  });
});
