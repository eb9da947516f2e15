import { excerpt } from "#app/lib/excerpt.ts";
import type { CsvFile } from "../csv-file.ts";
import { isNonAnswer } from "../non-answers.ts";
import { tidyAnswer } from "../tidy.ts";

const ROWS_LOOKED_AT = 500;
const LONGEST_HEADING = 90;
const LONGEST_EXAMPLE = 70;

/** The columns in which people's words can stand, with the first that do: those with more than a word in some cell. */
export function listColumnsWithWords({ headings, rows }: CsvFile) {
  const columns = headings.map((heading, index) => {
    const said = rows
      .slice(0, ROWS_LOOKED_AT)
      .map(({ cells }) => tidyAnswer(cells?.[index] ?? ""))
      .filter((text) => !isNonAnswer(text));
    const label = `${index + 1}. ${excerpt(heading, LONGEST_HEADING) || "No heading"}`;
    const example = said.find((text) => /\p{L}\s+\p{L}/u.test(text));
    return {
      value: String(index),
      label,
      hint: excerpt(example ?? said[0] ?? "", LONGEST_EXAMPLE),
      hasWords: !!example,
    };
  });
  const withWords = columns.filter(({ hasWords }) => hasWords);
  return (withWords.length > 0 ? withWords : columns).map(({ hasWords: _, ...column }) => column);
}
