/** A table in plain text: the first column to the left, the others, which are figures, to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** A figure with that many digits behind the point; says so when it is none. */
export function figure(value: number | undefined, digits = 2): string {
  return value === undefined || Number.isNaN(value) ? "not measured" : value.toFixed(digits);
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

/** Thousands of bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Whether a figure keeps to its bar. */
export function verdict(meets: boolean | undefined): string {
  if (meets === undefined) return "not measured";
  return meets ? "meets" : "MISSES";
}

export function atMost(value: number | undefined, bar: number): string {
  return verdict(value === undefined || Number.isNaN(value) ? undefined : value <= bar);
}

export function heading(text: string): string {
  return `\n${text}\n`;
}
