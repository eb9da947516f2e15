import { setImmediate as nextTurn } from "node:timers/promises";
import { parse } from "csv-parse";
import type { Result } from "../../result.ts";
import { type CsvRecord, widthOf } from "./headings.ts";
import { SEPARATORS, type Separator } from "./separators.ts";

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
export const LONGEST_LINE = 100_000;

/** Rows above the headings, and the headings. */
const MOST_ABOVE = 50;

/** A spreadsheet has 16,384 columns, and some write every empty one. */
const MOST_CELLS = 20_000;

/** So much is read in one turn of the event loop: a few milliseconds, and then others have theirs. */
const SLICE = 16_384;

/** Takes a text apart into its rows and cells. @param linesBefore lines of the file that stand before the text */
export async function readRecords(
  text: string,
  separator: Separator,
  linesBefore: number,
): Promise<Result<{ records: CsvRecord[] }, string>> {
  const found = new Records(linesBefore);
  const parser = parse({
    delimiter: SEPARATORS[separator].sign,
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
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length && !hasFailed && !found.problem; from += SLICE) {
    parser.write(bytes.subarray(from, from + SLICE));
    await nextTurn();
  }
  if (!hasFailed && !found.problem) {
    parser.end();
    await nextTurn();
  }
  parser.destroy();
  if (found.problem) return { ok: false, reason: found.problem };
  if (!hasFailed) return { ok: true, records: found.records };
  return {
    ok: false,
    reason: `The file cannot be read from line ${found.lastLine + 1}. Look for a quotation mark (") that is opened there and not closed, or stands inside a word`,
  };
}

/** What has been read so far, and what is wrong with it. */
class Records {
  readonly records: CsvRecord[] = [];
  lastLine: number;
  problem: string | undefined;
  readonly #linesBefore: number;

  constructor(linesBefore: number) {
    this.#linesBefore = linesBefore;
    this.lastLine = linesBefore;
  }

  take(cells: string[], lines: number): void {
    this.lastLine = lines + this.#linesBefore;
    if (this.problem) return;
    if (cells.length > MOST_CELLS || widthOf(cells) > MOST_COLUMNS) this.problem = TOO_WIDE;
    if (this.records.length === MOST_ROWS + MOST_ABOVE) this.problem = TOO_LONG;
    // The parser says where a row ends; it began as many lines earlier as its cells have line ends.
    const within = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    const kept = cells.length > MOST_COLUMNS ? cells.slice(0, widthOf(cells)) : cells;
    this.records.push({ line: this.lastLine - within, cells: kept });
  }
}

const TOO_WIDE = `The file has more than ${MOST_COLUMNS} columns`;
export const TOO_LONG = `The file has more than ${MOST_ROWS.toLocaleString("en-GB")} rows. Divide it into smaller ones`;
