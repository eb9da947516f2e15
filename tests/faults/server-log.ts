const ERROR = 50;

/** The lines of a server's log that tell of a failure: an error, an answer of 5xx, or a line that is no JSON. */
export function failuresIn(lines: readonly string[]): string[] {
  return lines.filter((line) => {
    if (!line.startsWith("{")) return !line.startsWith("Patient Voice is open");
    const { level, status = 0 } = JSON.parse(line) as { level: number; status?: number };
    return level >= ERROR || status >= 500;
  });
}
