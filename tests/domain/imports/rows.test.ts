import { describe, expect, test } from "vitest";
import { bandOf, passageAskedFor, passageByRating } from "#app/domain/imports/cells.ts";
import { isNonAnswer } from "#app/domain/imports/non-answers.ts";
import { guessColumns, type Plan, planForm } from "#app/domain/imports/plan.ts";
import { readColumns } from "#app/domain/imports/reading/columns.ts";
import { readDay } from "#app/domain/imports/reading/days.ts";
import { type Choices, NO_CHOICES } from "#app/domain/imports/reading/form.ts";
import { readRating } from "#app/domain/imports/reading/ratings.ts";
import { RowReader } from "#app/domain/imports/rows.ts";

const NOW = new Date("2026-06-15T12:00:00Z");

const plan: Plan = {
  answers: [0],
  rating: 1,
  question: 2,
  date: 3,
  respondent: 4,
  timeBand: null,
  place: "not-sure",
  audience: "group",
  uses: ["mayCount"],
};

function readRows(
  rows: string[][],
  known: readonly string[] = [],
  changes: Partial<Plan> = {},
  choices: Partial<Choices> = {},
) {
  const numbered = rows.map((cells, index) => ({ line: index + 2, cells }));
  const said = { ...plan, ...changes };
  const headings = ["Comments", "Rating", "Question", "Date", "Who"];
  const reader = new RowReader({
    plan: said,
    columns: readColumns({ rows: numbered, headings }, said, { ...NO_CHOICES, ...choices }, NOW),
    headings,
    now: NOW,
    isKnown: (hash) => known.includes(hash),
  });
  for (const one of numbered) reader.take(one);
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
    expect(passageAskedFor("Why?")).toBeUndefined();
    expect(passageByRating("good")).toBe("wentWell");
    for (const rating of ["neither", "poor", "veryPoor", "doNotKnow", null] as const)
      expect(passageByRating(rating)).toBe("couldBeBetter");
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
    const { refusals, comments } = readRows(
      [
        row("Did not answer"),
        row("Good", "7"),
        row("Good", "1", "Why?", "31/02/2026"),
        row("Good", "1", "Why?", "16/06/2026"),
        row("x".repeat(4001)),
        row("Good"),
      ],
      [],
      {},
      { offScale: "leaveOut" },
    );
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
  ["1.0", "veryGood"],
  ["2 - Good", "good"],
  ["Very poor (5)", "veryPoor"],
  ["3: Neither good or poor", "neither"],
  ["6 Don’t know", "doNotKnow"],
  ["N/A", null],
  ["null", null],
  ["Not answered", null],
  ["4.5", undefined],
  ["10", undefined],
  ["3 nurses", undefined],
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
  ["31/05/26", "2026-05-31"],
  ["1.6.26", "2026-06-01"],
  ["31-May-26", "2026-05-31"],
  ["1st June 2026", "2026-06-01"],
  ["June 1, 2026", "2026-06-01"],
  ["Jun-26", "2026-06-01"],
  ["June 2026", "2026-06-01"],
  ["2026-06", "2026-06-01"],
  ["06/2026", "2026-06-01"],
  ["20260601", "2026-06-01"],
  ["46174", "2026-06-01"],
  ["46174.75", "2026-06-01"],
  ["Mon 01/06/2026", "2026-06-01"],
  ["Monday, 1 June 2026", "2026-06-01"],
  ["10:15 01/06/2026", "2026-06-01"],
  ["01/06/2026 10:15:00 PM", "2026-06-01"],
  ["2026-06-01 23:30:00+00:00", "2026-06-01"],
  ["1 June", undefined],
  ["2026", undefined],
  ["12345", undefined],
  ["constructor", undefined],
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
    expect(guessColumns(headings)).toEqual({ answers: [5], rating: 3, question: 4, date: 2, respondent: 1 });
    expect(guessColumns(["Free text", "Score"])).toMatchObject({ answers: [0], rating: 1, date: null });
    expect(guessColumns(["a", "b"]).answers).toEqual([]);
  });

  const form = { answers: "0", place: "not-sure", audience: "group", timeBand: "lastMonth" };
  const problems = (changes: Record<string, string>) => {
    const read = planForm.safeParse({ ...form, ...changes });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
  };

  test("are each read as one thing", () => {
    expect(planForm.parse(form)).toMatchObject({ answers: [0], rating: null, date: null, uses: [] });
    expect(problems({ rating: "0" })).toEqual(["answers: Select each column only once"]);
    expect(problems({ answers: "x" })).toEqual(["answers: Select columns from the list"]);
    expect(problems({ rating: "-1" })).toEqual(["rating: Select a column from the list"]);
  });

  test("say when it was, or somebody does", () => {
    expect(problems({ timeBand: "" })).toEqual(["timeBand: Select when it was, or the column with the date"]);
    expect(problems({ timeBand: "", date: "1" })).toEqual([]);
  });
});
