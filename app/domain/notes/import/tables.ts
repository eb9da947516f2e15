import { readDue } from "../../actions/row-form.ts";

/** Lines of a text that are a table of actions: from its headings up to the line behind it. */
type ActionTable = {
  from: number;
  to: number;
  actions: { line: number; text: string; owner: string; due: string }[];
};

const BETWEEN_CELLS = /\s\|(?:\s|$)/;

const WHAT =
  /^(?:(?:agreed )?actions?(?: points?| required| to be taken)?|task|what|to do|what needs doing)$/i;
const WHO =
  /^(?:who|by who|by whom|owner|lead|action owner|action by|responsib\w*|assigned to|person(?: responsible)?|name)$/i;
const WHEN = /^(?:when|by when|due|due date|deadline|date|target date|timescale|complete by)$/i;

/** Tables that name what is to be done, and who does it or by when. */
export function findActionTables(lines: readonly string[]): ActionTable[] {
  const tables: ActionTable[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (!BETWEEN_CELLS.test(lines[from] ?? "")) continue;
    const after = lines.findIndex((line, index) => index > from && !BETWEEN_CELLS.test(line));
    const to = after < 0 ? lines.length : after;
    const table = readTable(lines, from, to);
    if (table) tables.push(table);
    from = to;
  }
  return tables;
}

function readTable(lines: readonly string[], from: number, to: number): ActionTable | undefined {
  const head = cellsOf(lines[from]);
  const at = (pattern: RegExp) => head.findIndex((cell) => pattern.test(cell));
  const [what, who, when] = [at(WHAT), at(WHO), at(WHEN)];
  if (what < 0 || (who < 0 && when < 0)) return undefined;
  const actions = lines.slice(from + 1, to).flatMap((line, index) => {
    const cells = cellsOf(line);
    const text = cells[what] ?? "";
    if (text === "" || text.includes("[struck out:")) return [];
    const written = cells[when] ?? "";
    // What is no date stays with the action: nothing that somebody wrote may get lost.
    const isDue = readDue(written) !== undefined;
    const others = cells.filter(
      (cell, column) =>
        cell && !/^\d{1,3}[.)]?$/.test(cell) && ![what, who, isDue ? when : -1].includes(column),
    );
    const whole = others.length > 0 ? `${text} (${others.join(", ")})` : text;
    return [{ line: from + 1 + index, text: whole, owner: cells[who] ?? "", due: isDue ? written : "" }];
  });
  return { from, to, actions };
}

function cellsOf(line = ""): string[] {
  return line.split("|").map((cell) => cell.trim());
}
