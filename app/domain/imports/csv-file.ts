import type { Result } from "../result.ts";
import { decode, type Encoding, guessEncoding } from "./reading/encodings.ts";
import { type Choices, NO_CHOICES } from "./reading/form.ts";
import { type CsvRecord, cutAtHeadings, guessHeadingLine, widthOf } from "./reading/headings.ts";
import { LONGEST_LINE, MOST_ROWS, readRecords, TOO_LONG } from "./reading/records.ts";
import { guessSeparator, readSeparatorLine, type Separator } from "./reading/separators.ts";

/** A row: the line of the file on which it begins, and its cells; null where they are more than the headings. */
export type CsvRow = { line: number; cells: string[] | null };

export type CsvFile = {
  headings: string[];
  rows: CsvRow[];
  /** How it was read, as it was guessed or chosen. */
  howRead: { encoding: Encoding; separator: Separator; headingLine: number };
  /** The first rows of the file, whatever they are: the headings are one of them. */
  beginning: CsvRecord[];
};

/** So many rows at the beginning may be the headings. */
const BEGINNING = 12;

/**
 * Reads a CSV file that nobody vouches for. Bounded in every direction, because whoever sends it may mean harm: bytes,
 * lines, columns and rows; and it leaves the event loop to others between slices.
 *
 * @param choices how it is to be read, as far as somebody has said so
 * @returns or why it cannot be read, in a sentence that says what to do
 */
export async function readCsv(
  bytes: Uint8Array,
  choices: Pick<Choices, "encoding" | "separator" | "headingLine"> = NO_CHOICES,
): Promise<Result<{ file: CsvFile }, string>> {
  if (isWorkbook(bytes)) return refused(REFUSALS.workbook);
  const encoding = choices.encoding ?? guessEncoding(bytes);
  const whole = decode(bytes, encoding).replace(/\r\n?/g, "\n");
  // No spreadsheet writes a NUL: this is some other kind of file, or one that is made to do harm.
  if (whole.includes("\0")) return refused(choices.encoding ? REFUSALS.encoding : REFUSALS.notText);
  const longLine = findLongLine(whole);
  if (longLine) return refused(`Line ${longLine} of the file is too long to be a row of answers`);

  const named = readSeparatorLine(whole);
  const text = named ? whole.slice(named.length) : whole;
  const separator = choices.separator ?? named?.separator ?? guessSeparator(text);
  const read = await readRecords(text, separator, named ? 1 : 0);
  if (!read.ok) return read;

  const headingLine = choices.headingLine ?? guessHeadingLine(read.records);
  const { headings, below } = cutAtHeadings(read.records, headingLine);
  if (below.length > MOST_ROWS) return refused(TOO_LONG);
  if (below.length === 0) return refused("The file has no rows below its headings");
  return {
    ok: true,
    file: {
      headings,
      rows: below.map((record) => toRow(record, headings.length)),
      howRead: { encoding, separator, headingLine },
      beginning: read.records.slice(0, BEGINNING),
    },
  };
}

/** A ZIP, or what older programs write: the first bytes of both are no text. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

const REFUSALS = {
  workbook: "The file is a workbook. Open it in your spreadsheet program and save it as CSV",
  notText: "The file is not a CSV file. Open it in your spreadsheet program and save it as CSV",
  encoding: "The file is not written in these letters. Choose others",
};

/** Cells that are missing at the end of a row are empty ones, and empty ones too many are none. */
function toRow({ line, cells }: CsvRecord, width: number): CsvRow {
  if (widthOf(cells) > width) return { line, cells: null };
  return { line, cells: Array.from({ length: width }, (_, index) => cells[index] ?? "") };
}

function refused(reason: string): Result<never, string> {
  return { ok: false, reason };
}

/** Found before anything is parsed: a line of a million empty cells would be a million strings. */
function findLongLine(text: string): number | undefined {
  let line = 1;
  for (let from = 0; from <= text.length; line += 1) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    if (to - from > LONGEST_LINE) return line;
    from = to + 1;
  }
  return undefined;
}
