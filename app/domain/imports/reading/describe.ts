import { excerpt } from "#app/lib/excerpt.ts";
import { formatDay } from "#app/lib/london.ts";
import type { CsvFile } from "../csv-file.ts";
import type { Plan } from "../plan.ts";
import { readColumns } from "./columns.ts";
import { DAY_ORDERS, readDay } from "./days.ts";
import { ENCODINGS } from "./encodings.ts";
import { type Choices, OFF_SCALE } from "./form.ts";
import { type CsvRecord, NO_HEADINGS } from "./headings.ts";
import { SCALES } from "./ratings.ts";
import { SEPARATORS } from "./separators.ts";

const LINES_SHOWN = 3;
const LONGEST_CELL = 80;

/** What the columns are, as somebody said or as their headings let one guess. */
type Columns = Pick<Plan, "date" | "rating" | "respondent">;

/**
 * How a file was read, in words, with three of its lines: the first two below the headings, and the first that has a letter
 * outside ASCII, which a wrong encoding would spoil. With each what else it could be read as.
 */
export function describeReading(file: CsvFile, plan: Columns, choices: Choices, now: Date) {
  const { headings, howRead, beginning } = file;
  const columns = readColumns(file, plan, choices, now);
  const day = columns && plan.date !== null ? exampleDay(file, plan.date, columns.dayOrder) : undefined;
  return {
    headings,
    lines: chooseLines(file).map(({ line, cells }) => ({
      line,
      cells: headings.map((_, index) => excerpt(cells?.[index] ?? "", LONGEST_CELL)),
    })),
    read: {
      encoding: ENCODINGS[howRead.encoding],
      separator: SEPARATORS[howRead.separator].label,
      headings: headingsInWords(beginning, howRead.headingLine),
      days: day && { order: DAY_ORDERS[columns.dayOrder], evidence: columns.dayEvidence, ...day },
      ratings:
        plan.rating === null
          ? undefined
          : {
              scale: SCALES[columns.scale],
              isOpen: columns.scaleEvidence === "open",
              offScale: OFF_SCALE[columns.offScale],
            },
    },
    chosen: {
      encoding: howRead.encoding,
      separator: howRead.separator,
      headingLine: String(howRead.headingLine),
      dayOrder: columns.dayOrder,
      scale: columns.scale,
      offScale: columns.offScale,
    },
    headingLines: [
      ...beginning.map((record) => ({ value: String(record.line), label: lineInWords(record) })),
      { value: String(NO_HEADINGS), label: "No line has headings" },
    ],
  };
}

export type DescribedReading = ReturnType<typeof describeReading>;

function chooseLines({ rows }: CsvFile) {
  const first = rows.slice(0, LINES_SHOWN);
  const hasAccent = ({ cells }: (typeof rows)[number]) =>
    cells?.some((cell) => /[^\0-\x7f]/.test(cell)) ?? false;
  const telling = first.some(hasAccent) ? undefined : rows.find(hasAccent);
  return telling ? [...first.slice(0, LINES_SHOWN - 1), telling] : first;
}

/** The day of the file that best shows how it was read. */
function exampleDay({ rows }: CsvFile, column: number, order: keyof typeof DAY_ORDERS) {
  const days = rows.flatMap(({ cells }) => {
    const written = cells?.[column]?.trim() ?? "";
    const day = readDay(written, order);
    return day ? [{ written: excerpt(written, LONGEST_CELL), day: formatDay(day) }] : [];
  });
  return days.find(({ written }) => /^\d{1,2}\D\d{1,2}\D/.test(written)) ?? days[0];
}

function headingsInWords(beginning: readonly CsvRecord[], line: number): string {
  const found = beginning.find((record) => record.line === line);
  return found ? lineInWords(found) : "No line has headings";
}

function lineInWords({ line, cells }: CsvRecord): string {
  const text = cells.map((cell) => cell.replace(/\s+/g, " ").trim()).filter(Boolean);
  return `Line ${line}: ${excerpt(text.join(", "), LONGEST_CELL)}`;
}
