import { PlainText } from "../feedback/feedback-text.tsx";
import type { Explain } from "../glossary/explain.tsx";
import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";

/** How the cells of a row stand apart in a plain text box. */
const BETWEEN_CELLS = /\s\|\s/;

/**
 * What was typed in notes: as plain text everywhere else, and lines with " | " in them, two or more in a row, are a
 * table whose first line names the columns. A line that begins with "? " is a question that waits for its answer.
 */
export function NotesText({ text, explain }: { text: string; explain?: Explain | undefined }) {
  return each(blocksOf(text), (block) =>
    block.kind === "table" ? (
      <LinesAsTable lines={block.lines} />
    ) : block.kind === "questions" ? (
      <Questions lines={block.lines} explain={explain} />
    ) : (
      <PlainText text={block.lines.join("\n")} {...(explain && { explain })} />
    ),
  );
}

type Kind = "text" | "table" | "questions";

interface Block {
  kind: Kind;
  lines: string[];
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.replaceAll(/\r\n?/g, "\n").split("\n")) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  // One line with a stroke in it is a sentence, not a table.
  return blocks.map((block) =>
    block.kind === "table" && block.lines.length === 1 ? { ...block, kind: "text" } : block,
  );
}

function kindOf(line: string): Kind {
  if (line.startsWith("? ")) return "questions";
  return BETWEEN_CELLS.test(line) ? "table" : "text";
}

function Questions({ lines, explain }: { lines: readonly string[]; explain: Explain | undefined }) {
  return (
    <ul className="app-outcomes">
      {each(lines, (line) => (
        <li>
          <strong>Question:</strong> {explain ? explain(line.slice(2)) : line.slice(2)}
        </li>
      ))}
    </ul>
  );
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
