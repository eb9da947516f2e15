import { setImmediate as nextTurn } from "node:timers/promises";
import { parse } from "csv-parse";
import type { Result } from "../result.ts";
import { textOfFile } from "./text-of-file.ts";

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const LONGEST_LINE = 100_000;

/** So much is read in one turn of the event loop: a few milliseconds, and then others have theirs. */
const SLICE = 16_384;

/** A row: the line of the file on which it begins, and its cells; null where they are not as many as the headings. */
export type CsvRow = { line: number; cells: string[] | null };

export type CsvFile = { headings: string[]; rows: CsvRow[] };

/**
 * Reads a CSV file that nobody vouches for. Bounded in every direction, because whoever sends it may mean harm: bytes,
 * lines, columns and rows; and it leaves the event loop to others between slices.
 *
 * @returns or why it cannot be read, in a sentence that says what to do
 */
export async function readCsv(bytes: Uint8Array): Promise<Result<{ file: CsvFile }, string>> {
  const read = textOfFile(bytes);
  if (!read.ok) return refused(READ[read.reason]);
  const longLine = findLongLine(read.text);
  if (longLine) return refused(`Line ${longLine} of the file is too long to be a row of answers`);

  const found = new Rows();
  const parser = parse({
    delimiter: delimiterOf(read.text),
    record_delimiter: "\n",
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
    // Taken here, so that nothing waits in the stream when it fails, nor grows there.
    on_record: (cells: string[], { lines }) => {
      found.take(cells, lines);
      return null;
    },
  });
  let hasFailed = false;
  parser.on("error", () => {
    hasFailed = true;
  });
  parser.resume();
  const text = Buffer.from(read.text);
  for (let from = 0; from < text.length && !hasFailed && !found.problem; from += SLICE) {
    parser.write(text.subarray(from, from + SLICE));
    await nextTurn();
  }
  if (!hasFailed && !found.problem) {
    parser.end();
    await nextTurn();
  }
  parser.destroy();
  if (found.problem) return refused(found.problem);
  if (hasFailed)
    return refused(
      `The file cannot be read from line ${found.lastLine + 1}. Look for a quotation mark (") that is opened there and not closed, or stands inside a word`,
    );
  if (found.rows.length === 0) return refused("The file has no rows below its headings");
  return { ok: true, file: { headings: found.headings, rows: found.rows } };
}

const READ = {
  workbook: "The file is a workbook. Open it in your spreadsheet program and save it as CSV",
  notText: "The file is not a CSV file",
};

/** What has been read so far, and what is wrong with it. */
class Rows {
  headings: string[] = [];
  rows: CsvRow[] = [];
  lastLine = 0;
  problem: string | undefined;

  take(cells: string[], lastLine: number): void {
    this.lastLine = lastLine;
    if (this.problem) return;
    if (this.headings.length === 0) {
      if (cells.length > MOST_COLUMNS) this.problem = `The file has more than ${MOST_COLUMNS} columns`;
      this.headings = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
      return;
    }
    if (this.rows.length === MOST_ROWS) {
      this.problem = `The file has more than ${MOST_ROWS.toLocaleString("en-GB")} rows. Divide it into smaller ones`;
      return;
    }
    // The parser says where a row ends; it began as many lines earlier as its cells have line ends.
    const within = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    const isWhole = cells.length === this.headings.length;
    this.rows.push({ line: lastLine - within, cells: isWhole ? cells : null });
  }
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

/** What stands between the cells: whichever the line of headings has most of. Some countries' spreadsheets write `;`. */
function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.indexOf("\n") + 1 || text.length).replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t"].map((sign) => ({ sign, count: firstLine.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}
