import { describe, expect, test } from "vitest";
import { readCsv } from "#app/domain/imports/csv-file.ts";
import { guessColumns, type Plan } from "#app/domain/imports/plan.ts";
import { readColumns } from "#app/domain/imports/reading/columns.ts";
import { guessDayOrder } from "#app/domain/imports/reading/days.ts";
import { NO_CHOICES } from "#app/domain/imports/reading/form.ts";
import { guessScale } from "#app/domain/imports/reading/ratings.ts";
import { readRespondent } from "#app/domain/imports/respondents.ts";
import { RowReader } from "#app/domain/imports/rows.ts";
import { tidyAnswer } from "#app/domain/imports/tidy.ts";

const NOW = new Date("2026-06-15T12:00:00Z");

/** The same three answers, as every file here has them, however it is written. */
const HEAD = ["Respondent ID", "Date", "Rating", "Comments"];
const SAID = ["It’s £5 at the café", "They were kind, and quick", "I waited; nobody came"];
const ROWS = SAID.map((text, index) => [`R${index}`, `${14 + index}/05/2026`, "1", text]);

type Cells = readonly (readonly string[])[];
const written = (rows: Cells, sign = ",", end = "\r\n") =>
  rows
    .map((row) =>
      row.map((cell) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(sign),
    )
    .join(end);

async function answersOf(bytes: Uint8Array | string, changes: Partial<Plan> = {}) {
  const read = await readCsv(typeof bytes === "string" ? Buffer.from(bytes) : bytes);
  if (!read.ok) throw new Error(read.reason);
  const { headings, rows } = read.file;
  const plan: Plan = {
    ...guessColumns(headings),
    timeBand: "lastMonth",
    place: "not-sure",
    audience: "group",
    uses: [],
    ...changes,
  };
  const columns = readColumns(read.file, plan, NO_CHOICES, NOW);
  const reader = new RowReader({ plan, columns, headings, now: NOW, isKnown: () => false });
  for (const row of rows) reader.take(row);
  return { reader, columns, file: read.file, texts: reader.comments.map(({ wentWell }) => wentWell) };
}

const table = [HEAD, ...ROWS];
/** Mac Roman by its own table: ’ is D5, £ is A3, é is 8E. */
const asMac = (text: string) =>
  Buffer.from(text.replaceAll("’", "\u00d5").replaceAll("£", "\u00a3").replaceAll("é", "\u008e"), "latin1");
const asWindows = (text: string) => Buffer.from(text.replaceAll("’", "\u0092"), "latin1");
const asUtf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("a file says the same, however it is written:", () => {
  test.each<[string, Uint8Array | string]>([
    ["UTF-8", written(table)],
    ["UTF-8 with a mark", `\uFEFF${written(table)}`],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${written(table)}`, "utf16le")],
    ["UTF-16 without", Buffer.from(written(table), "utf16le")],
    ["UTF-16 the other way round", asUtf16be(written(table))],
    ["Windows", asWindows(written(table))],
    ["Mac", asMac(written(table))],
    ["Mac with its own ends of lines", asMac(written(table, ",", "\r"))],
    [
      "UTF-8 with a byte of Windows in it",
      Buffer.concat([Buffer.from(written(table)), Buffer.from("\nR9,17/05/2026,1,N/A \x96\n", "latin1")]),
    ],
    ["tabs in UTF-16", Buffer.from(`\uFEFF${written(table, "\t")}`, "utf16le")],
    ["semicolons", written(table, ";")],
    ["tabs", written(table, "\t")],
    ["upright strokes", written(table, "|")],
    ["sep=; first", `sep=;\r\n${written(table, ";")}`],
    ["a mark, and sep= in the first cell", `\uFEFF"sep=,",,,\r\n${written(table)}`],
    [
      "a comma in a heading",
      written([["Respondent ID", "Date", "Rating, 1 to 5", "Comments"], ...ROWS], ";"),
    ],
    ["a title", `Patient feedback\r\n\r\n${written(table)}`],
    ["a title as wide as the table", `Patient feedback,,,\r\nMay 2026,,,\r\n,,,\r\n${written(table)}`],
    ["what a report was made of", `Report,FFT\r\nMade on,01/06/2026\r\n\r\n${written(table)}`],
    ["surplus commas", written(table.map((row) => [...row, "", ""]))],
    ["surplus commas in the rows alone", written([HEAD, ...ROWS.map((row) => [...row, "", "", ""])])],
    ["a column that hardly anybody filled", written([[...HEAD, "Note"], ...ROWS, ["R8", "", "", "", "x"]])],
    [
      "headings of a survey program twice",
      written([HEAD, ["", "", "Response", "Open-Ended Response"], ...ROWS]),
    ],
    [
      "three rows of headings",
      written([HEAD, ["Your id", "Day", "Overall", "Why?"], ['{"ImportId":"Q1"}', "", "", ""], ...ROWS]),
    ],
    ["no last line end and blank lines", `\n\n${written(table, ",", "\n\n")}`],
  ])("%s", async (_, bytes) => {
    const { texts, file } = await answersOf(bytes);
    expect(texts).toEqual(SAID);
    expect(file.headings.slice(0, 2)).toEqual(["Respondent ID", "Date"]);
  });

  test("without headings, from the first row", async () => {
    const { file } = await answersOf(written(ROWS));
    expect(file).toMatchObject({
      headings: ["Column 1", "Column 2", "Column 3", "Column 4"],
      howRead: { headingLine: 0 },
    });
    expect(file.rows).toHaveLength(3);
  });

  test("as somebody chooses, where the guess is wrong", async () => {
    const bytes = Buffer.from("x;y\n1;2\na,b,c\n1,2,3\n4,5,6\n");
    const chosen = await readCsv(bytes, { encoding: "macRoman", separator: "semicolon", headingLine: 1 });
    expect(chosen).toMatchObject({
      ok: true,
      file: {
        headings: ["x", "y"],
        howRead: { encoding: "macRoman", separator: "semicolon", headingLine: 1 },
      },
    });
  });
});

describe("the order of days is decided from the whole column:", () => {
  test.each<[string, string[], string]>([
    ["days first", ["01/05/2026", "31/05/2026"], "dayFirst clear"],
    ["months first", ["05/01/2026", "05/31/2026"], "monthFirst clear"],
    ["months first with two figures of the year", ["5/1/26", "5/31/26"], "monthFirst clear"],
    ["what would be in the future", ["06/01/2026", "06/12/2026", "06/10/2026"], "monthFirst clear"],
    ["the other way round", ["01/06/2026", "12/06/2026"], "dayFirst clear"],
    ["both", ["31/05/2026", "05/31/2026"], "dayFirst mixed"],
    ["neither", ["01/05/2026", "02/03/2026"], "dayFirst open"],
    ["the same both ways", ["05/05/2026"], "dayFirst none"],
    ["names of months", ["1 May 2026", "2-Jun-26"], "dayFirst none"],
    ["with times and weekdays", ["Sun 05/31/2026 10:15", "05/01/2026 09:00"], "monthFirst clear"],
    ["nothing", ["", "unknown"], "dayFirst none"],
  ])("%s", (_, cells, expected) => {
    const { order, evidence } = guessDayOrder(cells, NOW);
    expect(`${order} ${evidence}`).toBe(expected);
  });
});

test("which end of a scale is good is what the column says itself, and else the test's own", () => {
  const cells = (scale: string) => ({ scale, evidence: "cells" });
  expect(guessScale(["5 - Very good", "4 - Good", "1"])).toEqual(cells("fiveIsBest"));
  expect(guessScale(["Very good (1)", "5: Very poor", "3 - Neither good nor poor"])).toEqual(
    cells("oneIsBest"),
  );
  expect(guessScale(["5 - Very good"], "1 = excellent"), "a cell counts before the heading").toEqual(
    cells("fiveIsBest"),
  );
  expect(guessScale(["5", "4", "4"])).toEqual({ scale: "oneIsBest", evidence: "open" });
  expect(guessScale(["Very good", "Poor"])).toEqual({ scale: "oneIsBest", evidence: "none" });
});

describe("words that no person wrote", () => {
  test.each([
    "#NAME?",
    "#VALUE!",
    "#REF!",
    "#DIV/0!",
    "#N/A",
    " #null! ",
    "nan",
    "NaN",
    "undefined",
    "NULL",
    "(none)",
    "No Comments Made",
    "n/a",
    "-",
    "<br/>",
    "&nbsp;",
    "_x000D_",
  ])("are nobody's: %s", async (text) => {
    const { reader } = await answersOf(written([HEAD, ["R1", "01/05/2026", "1", text]]));
    expect(reader.refusals).toEqual([{ line: 2, reason: "nonAnswer" }]);
  });

  test.each([
    ["One_x000D_\nTwo", "One\nTwo"],
    ["One_x000D_Two", "One\nTwo"],
    ["They didn&#39;t", "They didn't"],
    ["They didn&rsquo;t &amp; smiled", "They didn’t & smiled"],
    ["It cost &#xA3;5", "It cost £5"],
    ["One<br />Two<BR>Three", "One\nTwo\nThree"],
    ["<p>One</p><p>Two</p>", "One\nTwo"],
    ["One\vTwo\u2028Three", "One\nTwo\nThree"],
    ["a < b and b > c", "a < b and b > c"],
    ["&amp;lt; stays as it was written", "&lt; stays as it was written"],
    ["AT&T; &unknown; &#0;", "AT&T; &unknown;"],
    ["Bell\u0007 and\ttab", "Bell and\ttab"],
  ])("are taken out of the others: %s", (text, tidy) => {
    expect(tidyAnswer(text)).toBe(tidy);
  });
});

describe("who answered", () => {
  test.each([
    "",
    "N/A",
    "anonymous",
    "Anon",
    "1.23457E+11",
    "1,2E+5",
    "0",
    "000",
    "999999",
    "xxx",
    "-",
    "null",
    "#N/A",
  ])("is nobody: “%s”", (cell) => {
    expect(readRespondent(cell)).toBeUndefined();
  });
  test.each(["R1", "123457", "11801", "b7-4", "E11", "2E"])("is somebody: “%s”", (cell) => {
    expect(readRespondent(cell)).toBe(cell);
  });

  test.each([
    ["Rating (1 = poor, 5 = excellent)", "fiveIsBest"],
    ["Score 1-5, where 5 is best", "fiveIsBest"],
    ["How was it? From 1 (worst) to 5 (best)", "fiveIsBest"],
    ["Overall rating out of 5", "fiveIsBest"],
    ["Stars", "fiveIsBest"],
    ["very poor = 1; very good = 5", "fiveIsBest"],
    ["Rating (1 = very good, 5 = very poor)", "oneIsBest"],
    ["1=Excellent 2=Good 3=OK 4=Poor 5=Very poor", "oneIsBest"],
    ["Overall, 1 being the best", "oneIsBest"],
    ["Satisfaction: 5 – very dissatisfied", "oneIsBest"],
  ] as const)("a heading that says which end is good is believed: %s", (heading, scale) => {
    expect(guessScale(["5", "4", "1"], heading)).toEqual({ scale, evidence: "heading" });
  });

  test.each(["Rating", "Good or poor?", "Question 5: best ward", "FFT score", "1 to 5"])(
    "a heading that says nothing of it is not: %s",
    (heading) => {
      expect(guessScale(["5", "4", "1"], heading).evidence).toBe("open");
    },
  );

  test("is nobody where more rows of a day have a code than a person answers questions, and it is said", async () => {
    const many = Array.from({ length: 12 }, (_, index) => [
      "Desk",
      "01/05/2026",
      "1",
      `Thing number ${index}`,
    ]);
    const { reader } = await answersOf(written([HEAD, ...many]));
    expect(reader.comments).toHaveLength(12);
    expect(reader.cues.withoutPerson).toBe(12);
  });

  test("with two ratings on one day is kept apart, and it is said", async () => {
    const { reader } = await answersOf(
      written([
        HEAD,
        ["R1", "01/05/2026", "1", "All of it was fine"],
        ["R1", "01/05/2026", "5", "None of it was fine"],
        ["R1", "01/05/2026", "", "And the tea"],
      ]),
    );
    expect(reader.comments.map(({ rating, hashes }) => [rating, hashes.length])).toEqual([
      ["veryGood", 2],
      ["veryPoor", 1],
    ]);
    expect(reader.cues.contradictions).toBe(1);
  });
});

test("several columns of answers come in at once, each by its own question", async () => {
  const { reader } = await answersOf(
    written([
      [
        "Response ID",
        "Overall rating",
        "What went well?",
        "What could we have done better?",
        "Other comments",
      ],
      ["W1", "4", "The nurses", "More chairs please", "The signs"],
      ["W2", "1", "N/A", "Nothing", "The tea was hot"],
    ]),
  );
  expect(reader.comments).toMatchObject([
    { wentWell: "The nurses", couldBeBetter: "More chairs please\n\nThe signs", rating: "poor" },
    { wentWell: "The tea was hot", couldBeBetter: "", rating: "veryGood" },
  ]);
});

test("a rating that is not on the scale does not throw words away, and it is said", async () => {
  const { reader } = await answersOf(written([HEAD, ["R1", "01/05/2026", "11", "Parking was full"]]));
  expect(reader.comments).toMatchObject([{ rating: null, couldBeBetter: "Parking was full" }]);
  expect(reader.cues.offScale).toBe(1);
});
