import { PlainText } from "../feedback/feedback-text.tsx";
import type { Explain } from "../glossary/explain.tsx";
import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";

/** How the cells of a row stand apart in a plain text box. */
const BETWEEN_CELLS = /\s\|\s/;

/**
 * What was typed in notes: as plain text everywhere else, and lines with " | " in them, two or more in a row, are a
 * table whose first line names the columns.
 */
export function NotesText({ text, explain }: { text: string; explain?: Explain | undefined }) {
  return each(blocksOf(text), (block) =>
    block.isTable ? (
      <LinesAsTable lines={block.lines} />
    ) : (
      <PlainText text={block.lines.join("\n")} {...(explain && { explain })} />
    ),
  );
}

interface Block {
  isTable: boolean;
  lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.replaceAll(/\r\n?/g, "\n").split("\n")) {
    const isTable = BETWEEN_CELLS.test(line);
    const last = blocks.at(-1);
    if (last?.isTable === isTable) last.lines.push(line);
    else blocks.push({ isTable, lines: [line] });
  }
  // One line with a stroke in it is a sentence, not a table.
  return blocks.map((block) => ({ ...block, isTable: block.isTable && block.lines.length > 1 }));
}

function LinesAsTable({ lines }: { lines: readonly string[] }) {
  const [head = [], ...rows] = lines.map((line) => line.split(BETWEEN_CELLS).map((cell) => cell.trim()));
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const filled = (row: readonly string[]) => Array.from({ length: width }, (_, index) => row[index] ?? "");
  return (
    <Table
      caption="Table"
      captionClassName="nhsuk-u-visually-hidden"
      responsive
      head={filled(head)}
      rows={rows.map(filled)}
    />
  );
}
