import { describe, expect, test } from "vitest";
import { readCsv } from "#app/domain/imports/csv-file.ts";

const read = (text: string | Uint8Array) =>
  readCsv(typeof text === "string" ? new TextEncoder().encode(text) : text);

async function fileOf(text: string | Uint8Array) {
  const found = await read(text);
  if (!found.ok) throw new Error(found.reason);
  return found.file;
}

async function messageOf(text: string | Uint8Array): Promise<string> {
  const found = await read(text);
  return found.ok ? "it was read" : found.reason;
}

describe("a file is read", () => {
  test("with cells of several lines, and each row knows on which line of the file it begins", async () => {
    const { headings, rows } = await fileOf('id,answer\n1,"two\nlines"\n\n2,one\n3,"a\n\n\nb"\n4,last');
    expect(headings).toEqual(["id", "answer"]);
    expect(rows).toEqual([
      { line: 2, cells: ["1", "two\nlines"] },
      { line: 5, cells: ["2", "one"] },
      { line: 6, cells: ["3", "a\n\n\nb"] },
      { line: 10, cells: ["4", "last"] },
    ]);
  });

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("with lines that end in %s, and cells whose lines end in LF", async (_, end) => {
    const { rows } = await fileOf(`a,b${end}1,"x${end}y"${end}2,z${end}`);
    expect(rows).toEqual([
      { line: 2, cells: ["1", "x\ny"] },
      { line: 4, cells: ["2", "z"] },
    ]);
  });

  test("with commas, semicolons or tabs between the cells", async () => {
    for (const sign of [",", ";", "\t"]) {
      const { rows } = await fileOf(`a${sign}b\n"1, 2; 3"${sign}x\n`);
      expect(rows[0]?.cells, sign).toEqual(["1, 2; 3", "x"]);
    }
  });

  test.each([
    ["UTF-8", new TextEncoder().encode("answer\nIt’s £5 at the café")],
    ["UTF-8 with a mark of bytes", new TextEncoder().encode("\uFEFFanswer\nIt’s £5 at the café")],
    ["UTF-16", Buffer.from("\uFEFFanswer\nIt’s £5 at the café", "utf16le")],
    ["Windows-1252", Buffer.from("answer\nIt\x92s \xa35 at the caf\xe9", "latin1")],
  ])("in %s", async (_, bytes) => {
    const { headings, rows } = await fileOf(bytes);
    expect(headings).toEqual(["answer"]);
    expect(rows[0]?.cells).toEqual(["It’s £5 at the café"]);
  });

  test("cells that a spreadsheet would run are words like any others", async () => {
    const { rows } = await fileOf('a,b\n=1+1,"=HYPERLINK(""http://x"")"\n');
    expect(rows[0]?.cells).toEqual(["=1+1", '=HYPERLINK("http://x")']);
  });

  test("missing cells are empty, empty ones too many are none, and a row with more words than columns is told apart", async () => {
    const { rows } = await fileOf("a,b\n1\n1,2,3\n1,2\n1,2,,\n");
    expect(rows.map(({ cells }) => cells)).toEqual([["1", ""], null, ["1", "2"], ["1", "2"]]);
  });
});

describe("a file is refused with a sentence that says what to do", () => {
  test("when a quotation mark is never closed: with the line where that begins", async () => {
    for (const rest of ["", "z,z\n".repeat(100_000)])
      expect(await messageOf(`a,b\n1,x\n2,"y\n${rest}`)).toMatch(
        /cannot be read from line 3\. Look for a quotation/,
      );
  });

  test("when it is no CSV file", async () => {
    expect(await messageOf("PK\u0003\u0004")).toMatch(/workbook.*save it as CSV/);
    expect(await messageOf("a,b\n1,\0")).toMatch(/^The file is not a CSV file\. Open it .* save it as CSV$/);
    expect(await messageOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toMatch(
      /^The file is not a CSV file\. Open it .* save it as CSV$/,
    );
  });

  test("when there is nothing in it", async () => {
    for (const text of ["", "\n\n\n", "a,b\n", "\uFEFF"])
      expect(await messageOf(text)).toBe("The file has no rows below its headings");
  });

  test("when a line is no row of answers, before anything of it is taken apart", async () => {
    expect(await messageOf(`a,b\n${"x".repeat(4_000_000)}`)).toMatch(/^Line 2 .* too long/);
    expect(await messageOf(`a,b\n${",".repeat(1_000_000)}`)).toMatch(/^Line 2 .* too long/);
  });

  test("when it has more columns or rows than any such file", async () => {
    expect(await messageOf(`${",".repeat(50_000)}\n1`)).toBe("The file has more than 200 columns");
    expect(await messageOf(`a\n${"1\n".repeat(200_000)}`)).toMatch(/more than 20,000 rows/);
  });
});

test("others have their turn while a large file is read", async () => {
  let turns = 0;
  const count = setInterval(() => {
    turns += 1;
  }, 0);
  await fileOf(`a,b\n${'1,"some words"\n'.repeat(19_000)}`);
  clearInterval(count);
  expect(turns).toBeGreaterThan(5);
});
