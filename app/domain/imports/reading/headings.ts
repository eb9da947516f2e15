import { fold } from "../../text/fold.ts";
import { looksLikeDay } from "./days.ts";

/** A record of the file: the line on which it begins, and its cells as they stand there. */
export type CsvRecord = { line: number; cells: string[] };

/** Where a file that has no headings begins. */
export const NO_HEADINGS = 0;

/** What some survey programs write in a second row of headings. */
const SECOND_HEADINGS = new Set(["", "response", "open ended response", "other please specify", "comments"]);

/** A title above the table fills less of the width than its headings do. */
const FILLED = 0.6;

/**
 * The line on which the headings stand: the first row about as wide as the rows below it. A row in which somebody's day
 * stands is an answer, and then there are no headings.
 */
export function guessHeadingLine(records: readonly CsvRecord[]): number {
  const width = widthOfRows(records);
  const least = Math.ceil(width * FILLED);
  const first = records.find(({ cells }) => cells.filter((cell) => cell.trim() !== "").length >= least);
  if (!first) return NO_HEADINGS;
  return first.cells.some(looksLikeDay) ? NO_HEADINGS : first.line;
}

/** The headings, and the records below them without a second row of headings. */
export function cutAtHeadings(records: readonly CsvRecord[], headingLine: number) {
  const at = records.findIndex(({ line }) => line === headingLine);
  if (at < 0) {
    const width = Math.max(1, ...records.slice(0, 100).map(({ cells }) => widthOf(cells)));
    const headings = Array.from({ length: width }, (_, index) => `Column ${index + 1}`);
    return { headings, below: [...records] };
  }
  const headings = (records[at]?.cells ?? []).map((cell) => cell.replace(/\s+/g, " ").trim());
  const below = records.slice(at + 1);
  return { headings, below: below.slice(countSecondHeadings(below)) };
}

/** Some programs write what a column is once more, and some how they call it themselves. */
function countSecondHeadings(below: readonly CsvRecord[]): number {
  const ofProgram = below
    .slice(0, 2)
    .findIndex(({ cells }) => cells.some((cell) => /^\{"ImportId":/.test(cell)));
  if (ofProgram >= 0) return ofProgram + 1;
  const [first] = below;
  const isSecond = first?.cells.some((cell) => cell.trim() !== "") && first.cells.every(isSecondHeading);
  return isSecond ? 1 : 0;
}

function isSecondHeading(cell: string): boolean {
  return SECOND_HEADINGS.has(fold(cell.replace(/[()]/g, "")));
}

/** Without the empty cells at its end. */
export function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}

/** What most cells of the file stand in: a few lines of a title are narrow. */
function widthOfRows(records: readonly CsvRecord[]): number {
  const cells = new Map<number, number>();
  for (const record of records) {
    const width = widthOf(record.cells);
    cells.set(width, (cells.get(width) ?? 0) + width);
  }
  return [...cells].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0])[0];
}
