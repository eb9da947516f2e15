/** What stands between the cells of a row. */
export const SEPARATORS = {
  comma: { label: "Commas", sign: "," },
  semicolon: { label: "Semicolons", sign: ";" },
  tab: { label: "Tabs", sign: "\t" },
  bar: { label: "Upright strokes", sign: "|" },
} as const;

export type Separator = keyof typeof SEPARATORS;

export const SEPARATOR_WORDS = Object.keys(SEPARATORS) as [Separator, ...Separator[]];

/** The beginning of a file says how the rest of it is written. */
const LOOKED_AT = 32_768;

/** Excel's own first line `sep=;`, which is no row. @returns what it names, and how long it is */
export function readSeparatorLine(text: string): { separator: Separator; length: number } | undefined {
  const [line, sign] = /^["]{0,1}sep=(.)["]{0,1}[,;\t|]*(?:\n|$)/i.exec(text) ?? [];
  const separator = SEPARATOR_WORDS.find((one) => SEPARATORS[one].sign === sign);
  return line !== undefined && separator ? { separator, length: line.length } : undefined;
}

/**
 * The sign by which most lines have the same number of cells: one in a heading or in somebody's words is on few lines. Of two
 * that fit alike, the one with more cells.
 */
export function guessSeparator(text: string): Separator {
  const bare = text.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"/g, "");
  const lines = bare.split("\n").filter((line) => line.trim() !== "");
  const whole = lines.length > 1 && text.length > LOOKED_AT ? lines.slice(0, -1) : lines;
  const found = SEPARATOR_WORDS.map((separator) => ({ separator, ...agreement(whole, separator) }));
  return found.reduce((best, one) => {
    if (one.lines !== best.lines) return one.lines > best.lines ? one : best;
    return one.cells > best.cells ? one : best;
  }).separator;
}

/** On how many lines this sign makes the commonest number of cells, and which number that is. */
function agreement(lines: readonly string[], separator: Separator): { lines: number; cells: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(SEPARATORS[separator].sign).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].reduce((most, [cells, count]) => (count > most.lines ? { lines: count, cells } : most), {
    lines: 0,
    cells: 0,
  });
}
