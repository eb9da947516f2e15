import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { toCsv } from "#app/lib/csv.ts";

const readBack = (csv: string): string[][] => parse(csv, { relax_column_count: true });

/** Security requirement X14. Each begins a formula in a spreadsheet, or does once it has trimmed what stands before it. */
const FORMULAS = {
  "an equals sign": "=1+1",
  "a plus": "+441622000000",
  "a minus": "-5",
  "an at sign": "@SUM(A1)",
  "a full-width equals sign": "＝1+1",
  "a full-width plus": "＋1",
  "a full-width minus": "－1",
  "a full-width at sign": "＠SUM(A1)",
  "a tab": "\tplain",
  "a tab and a formula": "\t=1+1",
  "a carriage return": "\rplain",
  "a line feed": "\n=1+1",
  "a space": " =1+1",
  "a no-break space": "\u00a0=1+1",
  "an ideographic space": "\u3000＝1+1",
  "a byte order mark": "\ufeff=1+1",
  "a zero-width space": "\u200b=1+1",
  "a NUL": "\0=1+1",
  "a call of another program": "=cmd|' /C calc'!A0",
  "quotes around it": '="a","b"',
};

test.each(Object.entries(FORMULAS))("what begins with %s is text", (_, cell) => {
  expect(readBack(toCsv([["before", cell, "after"]]))).toEqual([["before", `'${cell}`, "after"]]);
});

test.each([
  "plain",
  "",
  "Tuesday - Friday",
  "a=b",
  "me@example.org",
  "«=1»",
  "'quoted'",
  'Say "this", please',
  "one\ntwo",
  "one\r\ntwo",
  "one\rtwo",
  " a space before",
  "one;two",
])("%j comes back as it was", (cell) => {
  expect(readBack(toCsv([["before", cell, "after"]]))).toEqual([["before", cell, "after"]]);
});

test("numbers stay numbers, below nothing too", () => {
  expect(toCsv([[5, -5, 0, 1.5]])).toBe("5,-5,0,1.5\r\n");
});

test("rows end as RFC 4180 says, a line feed within a cell is quoted, and no row is no file", () => {
  expect(toCsv([["a"], ["b\nc"]])).toBe('a\r\n"b\nc"\r\n');
  expect(toCsv([])).toBe("");
});
